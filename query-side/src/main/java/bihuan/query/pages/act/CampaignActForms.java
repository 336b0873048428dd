package bihuan.query.pages.act;

import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.hazard.Envelope;
import bihuan.query.campaign.PartView;
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
        List<Input> own = inputs.of(action.form(), "", needs).stream().map(field -> choosing(field, action, part))
                .toList();
        return form(action.path(), words.of(action), own, envelope(inputs, needs),
                EnvelopeRequirements.paths(action.asked()));
    }

    /** The form to enrol a park. */
    public ActForm enrolment() {
        return form(ENROL, text("campaigns.enrol"), List.of(), envelope(inputs(ENROL, null), Set.of()), Set.of());
    }

    private FormInputs inputs(String action, String about) {
        return new FormInputs(path -> label(action, path), words::of,
                path -> path.equals("task") || path.equals("duty") ? about : null);
    }

    private static List<Input> envelope(FormInputs inputs, Set<String> needs) {
        return inputs.of(Envelope.class, "", needs);
    }

    private ActForm form(String path, String label, List<Input> own, List<Input> envelope, Set<String> asked) {
        // The day is among the main fields: what a park enters here often happened some days ago.
        Predicate<Input> atOnce = field -> asked.contains(field.name()) || field.name().equals("occurredOn");
        return ActForm.of(path, label, text("campaigns.rule." + path), own, envelope, atOnce, false);
    }

    private static Input choosing(Input field, CampaignAction action, PartView part) {
        return switch (field.name()) {
            case "task" -> field.choosing(part.tasks().stream().filter(task -> task.about() == action.about())
                    .map(task -> new Option(task.code(), task.title() + " · " + task.dueOn())).toList());
            case "duty" -> field.choosing(part.duties().stream().filter(duty -> duty.about() == action.about())
                    .map(duty -> new Option(duty.code(), duty.title())).toList());
            case "stage" -> field.choosing(
                    part.stages().stream().map(stage -> new Option(stage.code(), stage.name())).toList());
            default -> field;
        };
    }

    private String label(String action, String path) {
        String own = text("campaigns.field." + action + "." + path);
        String common = own == null ? text("campaigns.field." + path) : own;
        return StringUtils.capitalize(common == null ? words.field(path) : common);
    }

    private String text(String key) {
        return messages.getMessage(key, null, null, LocaleContextHolder.getLocale());
    }
}
