package bihuan.command.hazard.decision;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.IssuePaper;
import bihuan.api.hazard.action.RecordFormality;
import bihuan.api.hazard.event.HazardDelisted;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.hazard.history.FormOf;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.history.Effective;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Precondition;
import bihuan.api.lifecycle.Listing;
import bihuan.api.refusal.FieldError;
import bihuan.api.permission.Organisations;
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
    static List<BrokenRule> of(EffectiveActs history, LocalDate today, Organisations organisations) {
        List<BrokenRule> all = new ArrayList<>();
        history.fold(HazardState.NONE, (state, act) -> {
            all.addAll(of(state, act, today, organisations));
            return HazardState.evolve(state, act);
        });
        return all;
    }

    private static List<BrokenRule> of(HazardState state, Effective<HazardEvent> act, LocalDate today,
            Organisations organisations) {
        if (act.event() instanceof PaperIssued paper
                && state.papers().isNumbered(paper.kind(), paper.act().actor(), paper.number(), organisations)) {
            return List.of(BrokenRule.of(act, PaperRules.NUMBER_TAKEN.code(), PaperRules.NUMBER_TAKEN.message()));
        }
        HazardAction form = FormOf.event(act.event());
        if (form == null) {
            return List.of();
        }
        List<BrokenRule> all = new ArrayList<>();
        Action action = Action.of(act.event());
        if (state.exists() && !startsFrom(state, act.event())) {
            all.add(BrokenRule.of(act, ProblemCode.NOT_FROM_HERE.code(), ProblemCode.NOT_FROM_HERE.text()));
        }
        LocalDate last = ActOrder.lastBefore(action, form, state);
        if (last != null && act.event().act().occurredOn().isBefore(last)) {
            all.add(BrokenRule.of(act, ProblemCode.BEFORE_LAST_ACT.code(), ActRules.beforeLastAct(
                    act.event().act().occurredOn(), last)));
        }
        if (!act.event().act().imported()) {
            ContentRules.check(RuleContext.of(state, act.event(), today))
                    .forEach(error -> all.add(BrokenRule.of(act, error.code(), error.message())));
            Refusal duties = state.exists()
                    ? DutyRules.check(action, form, state, act.event().act().actor(), organisations)
                    : null;
            if (duties != null) {
                all.add(BrokenRule.of(act, duties.code(), duties.reason()));
            }
        }
        return all;
    }

    /** An old delisting in error started from any listing. */
    private static boolean startsFrom(HazardState state, HazardEvent event) {
        return event instanceof HazardDelisted delisted && delisted.inError()
                ? state.regions().listing() == Listing.LISTED
                : startsFrom(state, Action.of(event), FormOf.event(event));
    }

    /** Whether this action starts from this state. */
    static boolean startsFrom(HazardState state, Action action, HazardAction form) {
        return Lifecycle.of(action).startsFrom(state.regions()) && holds(action.precondition(), form, state);
    }

    /** Whether there is what an action needs besides the state of the regions. */
    static boolean holds(Precondition precondition, HazardAction form, HazardState state) {
        return switch (precondition) {
            case NONE, OWN_REPORT -> true;
            case MEASURE_IN_FORCE -> state.coerciveMeasureInForce();
            case ACT_OF_PAPER -> form instanceof IssuePaper(PaperKind kind, _, _)
                    && (kind == null || state.papers().hasBasis(kind));
            case INSTRUMENT_ISSUED -> form instanceof RecordFormality(String instrument, _, _, _)
                    && RecordFormality.instrumentOf(instrument).filter(each -> !isIssued(each, state)).isEmpty();
        };
    }

    /** Whether there is such an instrument; one of the listing only while there is a listing. */
    static boolean isIssued(Instrument instrument, HazardState state) {
        return state.issued().containsKey(instrument)
                && (!instrument.isOfListing() || state.regions().listing().isListedOrDelisted());
    }
}
