package bihuan.command.campaign.decision;

import static bihuan.api.text.Text.of;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.action.AdoptMeasure;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.PerformDuty;
import bihuan.api.campaign.action.ReopenTask;
import bihuan.api.campaign.command.ActInCampaign;
import bihuan.api.campaign.command.EnrolPark;
import bihuan.api.campaign.event.DutyPerformed;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.event.MeasureAdopted;
import bihuan.api.campaign.event.ParkClosureOrdered;
import bihuan.api.campaign.event.ParkEnrolled;
import bihuan.api.campaign.event.ReportFiled;
import bihuan.api.campaign.event.TaskCompleted;
import bihuan.api.campaign.event.TaskReopened;
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

    private static final Text ENROLMENT = of("该园区的专项行动", "park's part in the campaign");

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
        checkDateOrder(state, command.form(), on, allowed);
        return event(command.enrolmentId(),
                Act.untimed(command.caller().actor(), on, command.envelope(), command.request()), command.form());
    }

    /** Refuses, as unknown, a park outside the caller's scope. */
    public static void checkScope(EnrolmentState state, Caller caller) {
        if (!state.exists() || !caller.scope().coversPark(state.origin().parkId())) {
            throw new Refused(Refusal.notFound(of("参加此次专项行动的园区", "park in this campaign")));
        }
    }

    private static void checkState(EnrolmentState state, CampaignForm form, List<String> allowed) {
        Text against = state.closed()
                ? of("该园区已被责令关停退出，不再办理专项行动事项。", "The park was ordered closed; nothing more is done in its campaign.")
                : switch (form) {
                    case CompleteTask f when state.done(f.task()) ->
                        of("任务“%s”已完成。", "The task \"%s\" is done already.").with(f.task());
                    case ReopenTask f when !state.done(f.task()) ->
                        of("任务“%s”尚未完成，无可退回。", "The task \"%s\" is not done; there is nothing to reopen.")
                                .with(f.task());
                    default -> null;
                };
        if (against != null) {
            throw new Refused(Refusal.conflict(ProblemCode.NOT_FROM_HERE, against, allowed));
        }
    }

    /** Tasks, duties and the rest keep no order among each other; a closure comes after all of them. */
    private static void checkDateOrder(EnrolmentState state, CampaignForm form, LocalDate on, List<String> allowed) {
        LocalDate last = switch (form) {
            case CompleteTask f -> state.lastActOn(f.task());
            case ReopenTask f -> state.lastActOn(f.task());
            case FileReport f -> Stream
                    .concat(Stream.of(state.origin().enrolledOn()),
                            state.origin().plan().tasksDoneBy(f.kind(), f.stage(), f.year()).stream()
                                    .map(task -> state.lastActOn(task.code())))
                    .max(LocalDate::compareTo).orElseThrow();
            case PerformDuty _,AdoptMeasure _ -> state.origin().enrolledOn();
            case OrderParkClosure _ -> state.lastActOn();
        };
        ActRules.checkDateOrder(on, last, allowed);
    }

    /** Returns the acts this caller may do now. */
    private static List<String> allowed(EnrolmentState state, Caller caller) {
        return state.closed()
                ? List.of()
                : Arrays.stream(CampaignAction.values()).filter(action -> action.who().contains(caller.role()))
                        .filter(action -> somethingTo(action, state)).map(CampaignAction::path).toList();
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

    private static EnrolmentEvent event(String id, Act act, CampaignForm form) {
        return switch (form) {
            case CompleteTask f -> new TaskCompleted(id, act, f.task(), f.statement());
            case ReopenTask f -> new TaskReopened(id, act, f.task());
            case PerformDuty f -> new DutyPerformed(id, act, f.duty());
            case AdoptMeasure f -> new MeasureAdopted(id, act, f.title(), f.kind(), f.text());
            case FileReport f -> new ReportFiled(id, act, f.kind(), f.stage(), f.year(), f.statement());
            case OrderParkClosure f -> new ParkClosureOrdered(id, act, f.decidedBy());
        };
    }
}
