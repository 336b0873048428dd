package bihuan.command.hazard.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import bihuan.api.hazard.action.Delist;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.history.Effective;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Precondition;
import bihuan.api.lifecycle.Transition;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.text.Text;
import bihuan.command.act.ActRules;
import bihuan.command.act.BrokenRule;

/** Finds the rules that acts of a hazard's history do not keep. */
final class Breach {

    private Breach() {
    }

    /** All in this history, first to last. */
    static List<BrokenRule> of(EffectiveActs history, LocalDate today) {
        List<BrokenRule> all = new ArrayList<>();
        history.fold(HazardState.NONE, (state, act) -> {
            all.addAll(of(state, act, today));
            return HazardState.evolve(state, act.event());
        });
        return all;
    }

    private static List<BrokenRule> of(HazardState state, Effective<HazardEvent> act, LocalDate today) {
        HazardAction form = FormOf.event(act.event());
        List<BrokenRule> all = new ArrayList<>();
        if (form == null) {
            return all;
        }
        Action action = Action.of(act.event());
        if (state.exists() && !startsFrom(state, action, form)) {
            all.add(of(act, ProblemCode.NOT_FROM_HERE.code(), ProblemCode.NOT_FROM_HERE.text()));
        }
        LocalDate last = ActOrder.lastBefore(action, state);
        if (last != null && act.event().act().occurredOn().isBefore(last)) {
            all.add(of(act, ProblemCode.BEFORE_LAST_ACT.code(), ActRules.beforeLastAct(
                    act.event().act().occurredOn(), last)));
        }
        if (!act.event().act().imported()) {
            ofContent(state, act.event(), form, today)
                    .forEach(error -> all.add(of(act, error.code(), error.message())));
            Refusal duties = state.exists() ? DutyRules.check(action, state, act.event().act().actor()) : null;
            if (duties != null) {
                all.add(of(act, duties.code(), duties.reason()));
            }
        }
        return all;
    }

    private static BrokenRule of(Effective<HazardEvent> act, String rule, Text text) {
        return new BrokenRule(act.sequence(), act.event().getClass().getSimpleName(), rule, text);
    }

    private static List<FieldError> ofContent(HazardState state, HazardEvent event,
            HazardAction form, LocalDate today) {
        return ContentRules.check(new RuleContext(state, form, FormOf.envelope(event.act()), event.act().occurredOn(),
                today));
    }

    static boolean startsFrom(HazardState state, Action action, HazardAction form) {
        Transition line = Lifecycle.of(action);
        boolean starts = form instanceof Delist(Boolean inError) && Boolean.TRUE.equals(inError)
                ? line.listing().containsKey(state.regions().listing())
                : line.startsFrom(state.regions());
        return starts && holds(action.precondition(), state);
    }

    /** Whether a coercive measure is in force, where an action lifts one. */
    static boolean holds(Precondition precondition, HazardState state) {
        return precondition != Precondition.MEASURE_IN_FORCE || state.coerciveMeasureInForce();
    }
}
