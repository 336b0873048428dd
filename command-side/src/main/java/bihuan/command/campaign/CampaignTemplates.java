package bihuan.command.campaign;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.refusal.FieldError;
import bihuan.command.act.RequiredFields;
import bihuan.command.campaign.decision.PlanRules;
import bihuan.platform.form.FormBinder;
import bihuan.platform.form.People;
import tools.jackson.databind.json.JsonMapper;

/**
 * The campaign templates that ship with the product, one per file, parsed and validated like a campaign from a client.
 * An invalid template stops the start.
 */
@Component
public class CampaignTemplates {

    private static final String FILES = "classpath*:campaign-templates/*.yml";
    private static final String ENDING = ".yml";

    private final Map<String, CampaignPlan> plans = new TreeMap<>();

    CampaignTemplates() throws IOException {
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(FILES)) {
            plans.put(file.getFilename().replace(ENDING, ""), read(file));
        }
    }

    /** A plan and the name it ships under. */
    record Template(String template, CampaignPlan plan) {
    }

    List<Template> all() {
        return plans.entrySet().stream().map(each -> new Template(each.getKey(), each.getValue())).toList();
    }

    /** The plan that ships under this name. */
    public Optional<CampaignPlan> named(String template) {
        return Optional.ofNullable(plans.get(template));
    }

    private static CampaignPlan read(Resource file) throws IOException {
        try (InputStream yaml = file.getInputStream()) {
            Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml);
            FormBinder binder = new FormBinder(new JsonMapper().valueToTree(content), People.NONE);
            CampaignPlan plan = binder.read(CampaignPlan.class);
            List<FieldError> errors = Stream
                    .of(binder.errors(), RequiredFields.missing(plan), PlanRules.check(plan)).flatMap(List::stream)
                    .toList();
            if (!errors.isEmpty()) {
                throw new IllegalStateException(file.getFilename() + ": " + errors);
            }
            return plan.withDueDays();
        }
    }
}
