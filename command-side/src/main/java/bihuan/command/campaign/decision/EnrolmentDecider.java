package bihuan.command.campaign.decision;

import static bihuan.api.text.Text.of;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.command.ActInCampaign;
import bihuan.api.campaign.command.EnrolPark;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.event.ParkEnrolled;
import bihuan.api.campaign.history.EnrolmentEventOf;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.act.ActRules;
import bihuan.command.act.FormErrors;
import bihuan.command.act.Idempotency;
import bihuan.command.act.RequiredFields;

/**
 * Decides what an act in a park's part of a campaign leads to: an event, or a {@link Refused}. A pure function of the
 * state, what is asked and the day. Refusals are tried in the contract's order: out of scope, forbidden, invalid,
 * stale, conflict.
 */
public final class EnrolmentDecider {

    static final Text ENROLMENT = of("该园区的专项行动", "park's part in the campaign");

    private EnrolmentDecider() {
    }

    /**
     * Decides on an enrolment of a park that is not enrolled yet. That park and campaign are known was checked before.
     */
    public static EnrolmentEvent decide(EnrolPark command, LocalDate today) {
        Permission.SET_UP.check(command.caller());
        FormErrors.check(command.formErrors(), RequiredFields.missing(command.envelope(), Set.of()),
                ActRules.documentErrors(command.envelope(), today));
        LocalDate on = ActRules.occurredOn(command.envelope(), today);
        ActRules.checkNotInTheFuture(on, today, List.of());
        return new ParkEnrolled(command.enrolmentId(),
                Act.untimed(command.caller().actor(), on, command.envelope(), command.request()), command.campaignId(),
                command.parkId(), command.plan());
    }

    /** What the enrolment was answered when it was new; refused when it was another one. */
    public static Recorded again(EnrolmentState state, EnrolPark command) {
        if (!Idempotency.isSame(state.origin().request(), command.request())) {
            throw new Refused(
                    Refusal.conflict(ProblemCode.ALREADY_ENROLLED, ProblemCode.ALREADY_ENROLLED.text(), List.of()));
        }
        return new Recorded(state.origin().enrolmentId(), 0);
    }

    /** The first answer, when an act with this key was done before; refused when it was another act. */
    public static Optional<Recorded> repeated(EnrolmentState state, ActInCampaign command) {
        return Idempotency.answered(state.answers(), command.request())
                .map(first -> new Recorded(state.origin().enrolmentId(), first.version()));
    }

    /** Decides on any later act. */
    public static EnrolmentEvent decide(EnrolmentState state, ActInCampaign command, LocalDate today) {
        checkScope(state, command.caller());
        command.caller().mustHold(command.action().who(), command.action());
        FormErrors.check(command.formErrors(), RequiredFields.missing((Record) command.form()),
                RequiredFields.missing(command.envelope(), command.action().needs()),
                FormRules.check(state.origin().plan(), command.form(), command.envelope()),
                ActRules.documentErrors(command.envelope(), today));
        ActRules.checkVersion(command.expectedVersion(), state.version(), ENROLMENT);
        List<String> allowed = allowed(state, command.caller());
        checkState(state, command.form(), allowed);
        LocalDate on = ActRules.occurredOn(command.envelope(), today);
        ActRules.checkNotInTheFuture(on, today, allowed);
        ActRules.checkDateOrder(on, ActOrder.lastBefore(state, command.form()), allowed);
        return EnrolmentEventOf.form(command.enrolmentId(),
                Act.untimed(command.caller().actor(), on, command.envelope(), command.request()), command.form());
    }

    /** Refuses, as unknown, a park outside the caller's scope. */
    public static void checkScope(EnrolmentState state, Caller caller) {
        if (!state.exists() || !caller.scope().coversPark(state.origin().parkId())) {
            throw new Refused(Refusal.notFound(of("参加此次专项行动的园区", "park in this campaign")));
        }
    }

    private static void checkState(EnrolmentState state, CampaignForm form, List<String> allowed) {
        Text against = ActOrder.notFromHere(state, form);
        if (against != null) {
            throw new Refused(Refusal.conflict(ProblemCode.NOT_FROM_HERE, against, allowed));
        }
    }

    /** Returns the acts this caller may do now. */
    private static List<String> allowed(EnrolmentState state, Caller caller) {
        return state.closed()
                ? List.of()
                : CampaignAction.offeredTo(caller.role()).stream().filter(action -> somethingTo(action, state))
                        .map(CampaignAction::path).toList();
    }

    private static boolean somethingTo(CampaignAction action, EnrolmentState state) {
        var tasks = state.origin().plan().tasks();
        return switch (action) {
            case COMPLETE_TASK ->
                tasks.stream().anyMatch(task -> task.report() == null && !state.done(task.code()));
            case REOPEN_TASK -> tasks.stream().anyMatch(task -> state.done(task.code()));
            default -> true;
        };
    }
}
