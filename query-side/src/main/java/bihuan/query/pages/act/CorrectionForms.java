package bihuan.query.pages.act;

import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.Envelope;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Caller;
import bihuan.query.casefile.timeline.TimelineEntry;

/** Makes the forms to void and to correct an act of a timeline. */
@Component
public class CorrectionForms {

    private static final Set<String> OF_ACT = Set.of("reason", "legalBasis");
    private static final String PREFIX = ActForms.CORRECTED;

    private final ActForms forms;

    CorrectionForms(ActForms forms) {
        this.forms = forms;
    }

    /** The form to void this act. */
    public ActForm voiding(TimelineEntry act) {
        ActForm form = forms.form(Action.VOID_ACT, none -> null);
        return new ActForm(form.path(), form.label(), form.rule(), form.fields(), withoutDay(form.more()), false,
                "{\"sequences\":[" + act.sequence() + "]}");
    }

    /** The form to correct this act: what was recorded, as it counts now, to be changed; only changes are sent. */
    public ActForm correcting(TimelineEntry act, String parkId, Caller caller) {
        Action action = Action.ofEvent(act.type());
        Map<String, Object> details = act.corrected() == null ? act.details() : act.corrected().details();
        Function<String, Object> values = path -> path.startsWith(PREFIX)
                ? text(value(details, act, path.substring(PREFIX.length())))
                : path.equals("occurredOn") ? day(act) : null;
        ActForm form = forms.form(Action.CORRECT_ACT, values);
        List<Input> fields = new ArrayList<>(forms.inputs(action, values)
                .of(action.form().asSubclass(Record.class), PREFIX, Set.of()).stream().map(Input::optional).toList());
        forms.inputs(action, values).of(Envelope.class, PREFIX, Set.of()).stream()
                .filter(field -> OF_ACT.contains(field.name().substring(PREFIX.length()))).map(Input::optional)
                .forEach(fields::add);
        form.more().stream().filter(field -> field.name().equals("occurredOn")).forEach(fields::add);
        form.fields().stream().filter(field -> field.name().equals("reason")).forEach(fields::add);
        return forms.choosing(new ActForm(form.path(), form.label(), form.rule(), fields, withoutDay(form.more()), true,
                "{\"sequence\":" + act.sequence() + "}"), parkId, caller);
    }

    private static List<Input> withoutDay(List<Input> more) {
        return more.stream().filter(field -> !field.name().equals("occurredOn")).toList();
    }

    private static Object day(TimelineEntry act) {
        return act.corrected() == null ? act.occurredOn() : act.corrected().occurredOn();
    }

    private static Object value(Map<String, Object> details, TimelineEntry act, String path) {
        return switch (path) {
            case "reason" -> act.corrected() == null ? act.reason() : act.corrected().reason();
            case "legalBasis" -> act.corrected() == null ? act.legalBasis() : act.corrected().legalBasis();
            default -> details.get(path);
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
