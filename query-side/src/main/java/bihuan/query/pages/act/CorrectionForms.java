package bihuan.query.pages.act;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.Envelope;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Caller;
import bihuan.query.casefile.timeline.CorrectedAct;
import bihuan.query.casefile.timeline.TimelineEntry;

/** Makes the forms to void and to correct an act of a timeline. */
@Component
public class CorrectionForms {

    private static final Set<String> OF_ACT = Set.of("reason", "legalBasis", "document.number",
            "document.title", "document.issuedOn");
    private static final String PREFIX = ActForms.CORRECTED;

    private final ActForms forms;

    CorrectionForms(ActForms forms) {
        this.forms = forms;
    }

    /** The form to void this act. */
    public ActForm voiding(TimelineEntry act) {
        return voiding(forms.form(Action.VOID_ACT, none -> null), act.sequence());
    }

    /** The form to correct this act: what was recorded, as it counts now, to be changed; only changes are sent. */
    public ActForm correcting(TimelineEntry act, String parkId, Caller caller) {
        Action action = Action.ofEvent(act.type());
        Function<String, Object> values = values(act.now());
        ActForm form = correcting(forms.form(Action.CORRECT_ACT, values), forms.inputs(action, values),
                action.form(), act.sequence());
        return forms.choosing(form, parkId, caller);
    }

    /** This form, to void the act of this sequence. */
    static ActForm voiding(ActForm form, long sequence) {
        return new ActForm(form.path(), form.label(), form.rule(), withoutDay(form.fields()), withoutDay(form.more()),
                false, "{\"sequences\":[" + sequence + "]}");
    }

    /** This form, to correct the act of this sequence, which has these fields. */
    static ActForm correcting(ActForm form, FormInputs inputs, Class<?> own, long sequence) {
        List<Input> fields = new ArrayList<>(
                inputs.of(own, PREFIX, Set.of()).stream().map(Input::optional).toList());
        inputs.of(Envelope.class, PREFIX, Set.of()).stream()
                .filter(field -> OF_ACT.contains(field.name().substring(PREFIX.length()))).map(Input::optional)
                .forEach(fields::add);
        fields.add(named("occurredOn", form));
        fields.add(named("reason", form));
        return new ActForm(form.path(), form.label(), form.rule(), fields, withoutDay(form.more()), true,
                "{\"sequence\":" + sequence + "}");
    }

    private static Input named(String name, ActForm form) {
        return Stream.concat(form.fields().stream(), form.more().stream()).filter(field -> field.name().equals(name))
                .findFirst().orElseThrow();
    }

    private static List<Input> withoutDay(List<Input> fields) {
        return fields.stream().filter(field -> !field.name().equals("occurredOn")).toList();
    }

    /** With what the form to correct this act begins, by path. */
    static Function<String, Object> values(CorrectedAct now) {
        return path -> path.startsWith(PREFIX)
                ? text(value(now, path.substring(PREFIX.length())))
                : path.equals("occurredOn") ? now.occurredOn() : null;
    }

    private static Object value(CorrectedAct now, String path) {
        return switch (path) {
            case "reason" -> now.reason();
            case "legalBasis" -> now.legalBasis();
            case "document.number" -> now.document() == null ? null : now.document().number();
            case "document.title" -> now.document() == null ? null : now.document().title();
            case "document.issuedOn" -> now.document() == null ? null : now.document().issuedOn();
            default -> now.details().get(path);
        };
    }

    /** What an input can show: lists and people are typed anew. */
    private static Object text(Object value) {
        return switch (value) {
            case Enum<?> code -> code.name();
            case CharSequence text -> text;
            case Number number -> number;
            case Boolean truth -> truth;
            case Temporal day -> day;
            case null, default -> null;
        };
    }
}
