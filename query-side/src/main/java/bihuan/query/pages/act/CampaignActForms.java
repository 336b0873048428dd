package bihuan.query.pages.act;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.action.Enrol;
import bihuan.api.hazard.Envelope;
import bihuan.query.campaign.CampaignTimelineEntry;
import bihuan.query.campaign.DutyView;
import bihuan.query.campaign.PartView;
import bihuan.query.campaign.TaskView;
import bihuan.query.pages.Words;
import bihuan.query.pages.act.Input.Option;

/**
 * Makes the forms of acts in campaigns: their fields from the contract's records, with their task or duty to choose.
 */
@Component
public class CampaignActForms {

    private static final String ENROL = "enrol";

    private final Words words;
    private final MessageSource messages;

    CampaignActForms(Words words, MessageSource messages) {
        this.words = words;
        this.messages = messages;
    }

    /**
     * The form of an act.
     *
     * @param about
     *            the task or duty that it is about, chosen already, or null
     */
    public ActForm of(CampaignAction action, PartView part, String about) {
        Set<String> needs = EnvelopeRequirements.paths(action.needs());
        var inputs = inputs(action.path(), about);
        List<Input> own = inputs.of(action.form(), "", needs).stream().map(field -> choosing(field, part,
                task -> task.about() == action.about(), duty -> duty.about() == action.about())).toList();
        return form(action.path(), words.of(action), own, envelope(inputs, needs),
                EnvelopeRequirements.paths(action.asked()));
    }

    /** The form to enrol a park. */
    public ActForm enrolment() {
        return form(ENROL, text("campaigns.enrol"), List.of(), envelope(inputs(ENROL, none -> null), Set.of()),
                Set.of());
    }

    /** The form to void this act. */
    public ActForm voiding(CampaignTimelineEntry act) {
        return CorrectionForms.voiding(correction(CampaignAction.VOID_ACT, none -> null), act.sequence());
    }

    /** The form to correct this act: what was recorded, as it counts now, to be changed; only changes are sent. */
    public ActForm correcting(CampaignTimelineEntry act, PartView part) {
        Optional<CampaignAction> action = CampaignAction.ofEvent(act.type());
        Function<String, Object> values = CorrectionForms.values(act.now());
        ActForm form = CorrectionForms.correcting(correction(CampaignAction.CORRECT_ACT, values),
                inputs(act.action(), values), action.<Class<?>>map(CampaignAction::form).orElse(Enrol.class),
                act.sequence());
        boolean reopens = act.type().equals(CampaignAction.REOPEN_TASK.event().getSimpleName());
        List<Input> fields = form.fields().stream().map(field -> choosing(field, part,
                task -> reopens || task.report() == null, duty -> duty.report() == null)).toList();
        return new ActForm(form.path(), form.label(), form.rule(), fields, form.more(), form.amends(), form.fixed());
    }

    /** The form of a correction, which has no fields of its own. */
    private ActForm correction(CampaignAction action, Function<String, Object> values) {
        Set<String> needs = EnvelopeRequirements.paths(action.needs());
        return form(action.path(), words.of(action), List.of(), envelope(inputs(action.path(), values), needs), needs);
    }

    private FormInputs inputs(String action, String about) {
        return inputs(action, path -> path.equals("task") || path.equals("duty") ? about : null);
    }

    private FormInputs inputs(String action, Function<String, Object> values) {
        return new FormInputs(path -> label(action, path), words::of, values);
    }

    private static List<Input> envelope(FormInputs inputs, Set<String> needs) {
        return inputs.of(Envelope.class, "", needs);
    }

    private ActForm form(String path, String label, List<Input> own, List<Input> envelope, Set<String> asked) {
        // The day is among the main fields: what a park enters here often happened some days ago.
        Predicate<Input> atOnce = field -> asked.contains(field.name()) || field.name().equals("occurredOn");
        String rule = text("campaigns.rule." + path);
        return ActForm.of(path, label, rule == null ? text("rule." + path) : rule, own, envelope, atOnce, false);
    }

    private static Input choosing(Input field, PartView part, Predicate<TaskView> tasks, Predicate<DutyView> duties) {
        return switch (field.name().replace(ActForms.CORRECTED, "")) {
            case "task" -> field.choosing(part.tasks().stream().filter(tasks)
                    .map(task -> new Option(task.code(), task.title() + " · " + task.dueOn())).toList());
            case "duty" -> field.choosing(part.duties().stream().filter(duties)
                    .map(duty -> new Option(duty.code(), duty.title())).toList());
            case "stage" -> field.choosing(
                    part.stages().stream().map(stage -> new Option(stage.code(), stage.name())).toList());
            default -> field;
        };
    }

    private String label(String action, String path) {
        String of = path.equals(ActForms.CORRECTED + "reason") ? CampaignAction.CORRECT_ACT.path() : action;
        String field = path.replace(ActForms.CORRECTED, "");
        return StringUtils.capitalize(Stream.of("campaigns.field." + of + "." + field, "field." + of + "." + path,
                "campaigns.field." + field).map(this::text).filter(Objects::nonNull).findFirst()
                .orElseGet(() -> words.field(field)));
    }

    private String text(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
