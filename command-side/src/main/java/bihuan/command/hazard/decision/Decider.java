package bihuan.command.hazard.decision;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import bihuan.api.clock.Clocks;
import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.action.AmendReport;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.IssuePaper;
import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EventOf;
import bihuan.api.hazard.history.VoidedExtensions;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Precondition;
import bihuan.api.lifecycle.Region;
import bihuan.api.lifecycle.Regions;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Organisations;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.ActRules;
import bihuan.command.act.FormErrors;
import bihuan.command.act.RequiredFields;

/**
 * Decides what an act leads to: the events, or a {@link Refused}. A pure function of the hazard's state, what is asked
 * and the day. Refusals are tried in the contract's order: out of scope, forbidden, invalid, stale, conflict.
 */
public final class Decider {

    private static final Text HAZARD = Text.of("隐患", "hazard");
    private static final Text THIS_HAZARD = Text.of("该隐患", "hazard");

    private Decider() {
    }

    /**
     * Decides on a report, under the profile in force in its park. Where the park and the unit are known and in scope
     * was checked before, as form errors.
     */
    public static List<HazardEvent> decide(ReportHazard command, LocalDate today, ProfileRef inForce) {
        checkMayReport(command.caller());
        LocalDate occurredOn = ActRules.occurredOn(command.envelope(), today);
        RuleContext situation = RuleContext.now(HazardState.NONE, command.report(), command.envelope(), occurredOn,
                today);
        checkContent(Action.REPORT, situation, command.formErrors(), List.of());
        ActRules.checkNotInTheFuture(situation.occurredOn(), today, List.of());
        Act act = Act.of(command.caller().actor(), occurredOn, command.envelope(), command.request(), inForce);
        return List.of(EventOf.form(command.hazardId(), act, command.report()));
    }

    /** Decides on any later act, under the clocks of its park, where these organisations are one. */
    public static List<HazardEvent> decide(HazardState state, ActOnHazard command, LocalDate today,
            Clocks clocks, Organisations organisations) {
        checkScope(state, command.caller());
        checkRole(command.action(), command.caller(), state.regions().listing());
        checkDuties(command, state, organisations);
        LocalDate occurredOn = PaperRules.occurredOn(command.form(), command.envelope().occurredOn(),
                ActRules.occurredOn(command.envelope(), today));
        RuleContext situation = RuleContext.now(state, command.form(), command.envelope(), occurredOn, today);
        checkContent(command.action(), situation, command.formErrors(),
                PaperRules.errors(command.form(), situation, command.caller().actor(), organisations));
        ActRules.checkVersion(command.expectedVersion(), state.version(), THIS_HAZARD);
        checkState(state, command, organisations);
        List<String> allowed = allowed(command.caller(), state, organisations);
        ActRules.checkNotInTheFuture(situation.occurredOn(), today, allowed);
        checkDateOrder(command.action(), situation, allowed);
        Act act = Act.of(command.caller().actor(), occurredOn, command.envelope(), command.request(),
                clocks.inForce());
        HazardEvent event = LateRequestFlag.flagged(
                PaperRules.completed(EventOf.form(command.hazardId(), act, command.form()), state, organisations),
                state,
                clocks.timekeeping());
        return VoidedExtensions.isVoidedBy(event, state.regions())
                ? List.of(event, VoidedExtensions.by(event, state.lastActIn(Region.EXTENSION)))
                : List.of(event);
    }

    /** Refuses, as unknown, a hazard that lies outside the caller's scope. */
    public static void checkScope(HazardState state, Caller caller) {
        if (!state.exists() || !caller.scope().covers(state.origin().parkId(), state.origin().unitId())) {
            throw new Refused(Refusal.notFound(HAZARD));
        }
    }

    /** Refuses a caller whose role does not report hazards. */
    public static void checkMayReport(Caller caller) {
        checkRole(Action.REPORT, caller, Listing.NONE);
    }

    private static void checkRole(Action action, Caller caller, Listing listing) {
        caller.mustHold(Lifecycle.of(action).who(listing), action);
    }

    private static void checkDuties(ActOnHazard command, HazardState state, Organisations organisations) {
        Refusal refusal = DutyRules.check(command.action(), command.form(), state, command.caller().actor(),
                organisations);
        if (refusal != null) {
            throw new Refused(refusal);
        }
    }

    private static void checkContent(Action action, RuleContext situation, List<FieldError> unreadable,
            List<FieldError> ofPaper) {
        FormErrors.check(unreadable, RequiredFields.missing((Record) situation.form()),
                RequiredFields.missing(situation.envelope(), action.needs()), ContentRules.check(situation), ofPaper,
                ActRules.documentErrors(situation.envelope(), situation.today()), amendsNothing(situation.form()));
    }

    private static List<FieldError> amendsNothing(HazardAction form) {
        return AmendReport.NOTHING.equals(form)
                ? List.of(FieldCode.NOTHING_TO_AMEND.on(""))
                : List.of();
    }

    private static void checkState(HazardState state, ActOnHazard command, Organisations organisations) {
        if (!Breach.startsFrom(state, command.action(), command.form())) {
            throw new Refused(
                    Refusal.conflict(ProblemCode.NOT_FROM_HERE, notFromHere(command, state.regions()),
                            allowed(command.caller(), state, organisations)));
        }
    }

    private static Text notFromHere(ActOnHazard command, Regions at) {
        if (command.form() instanceof IssuePaper paper) {
            return paper.kind().missing();
        }
        return Text
                .of("隐患现处于“%s / %s / %s / %s”，不能“%s”。",
                        "The hazard is in state \"%s / %s / %s / %s\", which does not allow \"%s\".")
                .with(at.rectification(), at.listing(), at.restriction(), at.extension(), command.action());
    }

    private static void checkDateOrder(Action action, RuleContext situation, List<String> allowed) {
        ActRules.checkDateOrder(situation.occurredOn(),
                ActOrder.lastBefore(action, situation.form(), situation.state()), allowed);
    }

    private static boolean mayDo(Action action, Actor actor, HazardState state, Organisations organisations) {
        return switch (action.precondition()) {
            case ACT_OF_PAPER -> Arrays.stream(PaperKind.values())
                    .anyMatch(kind -> state.papers().basis(kind, actor, organisations).isPresent());
            case INSTRUMENT_ISSUED -> Arrays.stream(Instrument.values())
                    .anyMatch(instrument -> Breach.isIssued(instrument, state)
                            && DutyRules.isIssuer(instrument, state, actor, organisations))
                    || state.papers().issued().values().stream().anyMatch(paper -> paper.isBy(actor, organisations));
            default -> DutyRules.check(action, null, state, actor, organisations) == null
                    && Breach.holds(action.precondition(), null, state);
        };
    }

    /** Returns the actions this caller may do now, after the separation of duties and preconditions. */
    private static List<String> allowed(Caller caller, HazardState state, Organisations organisations) {
        return Lifecycle.allowed(caller.role(), state.regions()).stream()
                .filter(action -> mayDo(action, caller.actor(), state, organisations)).map(Action::path).toList();
    }
}
