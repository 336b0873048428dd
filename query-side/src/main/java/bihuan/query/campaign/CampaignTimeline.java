package bihuan.query.campaign;

import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.springframework.stereotype.Component;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;
import bihuan.query.campaign.Enrolments.StoredAct;
import bihuan.query.projection.FileJson;
import bihuan.query.web.Names;

/**
 * Everything that ever happened in a park's part of a campaign, as people read it; in the shape of a hazard's timeline.
 */
@Component
public class CampaignTimeline {

    private static final Text ENROL = Text.of("参加专项行动", "Enrol");
    /** Not an act's own fields: told elsewhere, or the whole plan. */
    private static final Set<String> NO_DETAIL = Set.of("enrolmentId", "act", "plan");
    private static final List<String> OF_THE_ACT = List.of("reason", "legalBasis", "document", "evidence");

    private final Enrolments enrolments;
    private final FileJson json;
    private final Names names;

    CampaignTimeline(Enrolments enrolments, FileJson json, Names names) {
        this.enrolments = enrolments;
        this.json = json;
        this.names = names;
    }

    /** Every act of a part, first to last. */
    public List<JsonNode> of(String enrolmentId, Locale language) {
        ArrayNode entries = JsonNodeFactory.instance.arrayNode();
        enrolments.acts(enrolmentId).forEach(act -> entries.add(entry(act, language)));
        return names.put(entries).valueStream().toList();
    }

    private ObjectNode entry(StoredAct stored, Locale language) {
        JsonNode payload = json.read(stored.payload(), JsonNode.class);
        JsonNode act = payload.path("act");
        var action = CampaignAction.ofEvent(stored.type());
        var entry = JsonNodeFactory.instance.objectNode();
        entry.put("sequence", stored.sequence()).put("type", stored.type())
                .put("action", action.map(CampaignAction::path).orElse("enrol"))
                .put("label", action.map(Labelled::label).orElse(ENROL).in(language))
                .put("occurredOn", stored.occurredOn().toString()).put("recordedAt", stored.recordedAt().toString());
        entry.set("actor", act.path("actor"));
        OF_THE_ACT.forEach(field -> entry.set(field, act.has(field) ? act.get(field) : null));
        var details = entry.putObject("details");
        payload.properties().stream().filter(field -> !NO_DETAIL.contains(field.getKey()))
                .forEach(field -> details.set(field.getKey(), field.getValue()));
        return entry;
    }
}
