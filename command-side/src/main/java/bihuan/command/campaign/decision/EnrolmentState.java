package bihuan.command.campaign.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.event.DutyPerformed;
import bihuan.api.campaign.event.EnrolmentCorrection;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.event.MeasureAdopted;
import bihuan.api.campaign.event.ParkClosureOrdered;
import bihuan.api.campaign.event.ParkEnrolled;
import bihuan.api.campaign.event.ReportFiled;
import bihuan.api.campaign.event.TaskCompleted;
import bihuan.api.campaign.event.TaskReopened;
import bihuan.api.campaign.history.EnrolmentActs;
import bihuan.api.hazard.RequestMark;
import bihuan.command.act.Answer;
import bihuan.command.act.Idempotency;

/**
 * The minimal state of a park's part in a campaign that decides the next act. Immutable; {@link #evolve} is a pure
 * function of the state before and one event.
 *
 * @param version
 *            sequence of the last event, the first being 0; -1 before it
 * @param origin
 *            what was fixed by enrolling, or null before
 * @param tasks
 *            tasks that something was done about, by code
 * @param lastActOn
 *            the latest day of any act
 * @param closed
 *            whether the park was ordered closed
 * @param answers
 *            the version each known request led to
 */
public record EnrolmentState(long version, Origin origin, Map<String, Task> tasks, LocalDate lastActOn, boolean closed,
        Map<String, Answer> answers) {

    /** Nothing has happened yet. */
    public static final EnrolmentState NONE = new EnrolmentState(-1, null, Map.of(), null, false, Map.of());

    /** What was fixed by enrolling. */
    public record Origin(String enrolmentId, String campaignId, String parkId, CampaignPlan plan, LocalDate enrolledOn,
            RequestMark request) {
    }

    /** Whether a task is done, and the day of the last act on it. */
    public record Task(boolean done, LocalDate since) {
    }

    /** Whether the park is enrolled. */
    public boolean exists() {
        return version >= 0;
    }

    /** Whether this task counts as done now. */
    public boolean done(String task) {
        return tasks.containsKey(task) && tasks.get(task).done();
    }

    /** The last day on which something was done about this task; the day of the enrolment before that. */
    LocalDate lastActOn(String task) {
        return tasks.containsKey(task) ? tasks.get(task).since() : origin.enrolledOn();
    }

    /** The state that the effective acts of this whole history lead to. */
    public static EnrolmentState of(EnrolmentActs history) {
        EnrolmentState state = history.fold(NONE, (before, act) -> evolve(before, act.event()));
        return state.recorded(history.recorded().size() - 1L, Idempotency.remembered(history));
    }

    private EnrolmentState recorded(long lastSequence, Map<String, Answer> known) {
        return new EnrolmentState(lastSequence, origin, tasks, lastActOn, closed, known);
    }

    /**
     * The state after one more event: of each part, what the event makes of it. After a correction the acts are still
     * those of before; {@link #of} has the state that follows from it.
     */
    public static EnrolmentState evolve(EnrolmentState before, EnrolmentEvent event) {
        if (event instanceof EnrolmentCorrection) {
            return before.recorded(before.version + 1,
                    Idempotency.remember(before.answers, event.act().request(), before.version + 1));
        }
        return new EnrolmentState(before.version + 1, before.originAfter(event), before.tasksAfter(event),
                before.lastActAfter(event.act().occurredOn()), before.closed || event instanceof ParkClosureOrdered,
                Idempotency.remember(before.answers, event.act().request(), before.version + 1));
    }

    private Origin originAfter(EnrolmentEvent event) {
        return event instanceof ParkEnrolled e
                ? new Origin(e.enrolmentId(), e.campaignId(), e.parkId(), e.plan(), e.act().occurredOn(),
                        e.act().request())
                : origin;
    }

    private Map<String, Task> tasksAfter(EnrolmentEvent event) {
        LocalDate on = event.act().occurredOn();
        return switch (event) {
            case TaskCompleted e -> with(List.of(e.task()), new Task(true, on));
            case TaskReopened e -> with(List.of(e.task()), new Task(false, on));
            case ReportFiled e -> with(origin.plan().tasksDoneBy(e.kind(), e.stage(), e.year()).stream()
                    .map(KeyTask::code).toList(), new Task(true, on));
            case ParkEnrolled _,DutyPerformed _,MeasureAdopted _,ParkClosureOrdered _,EnrolmentCorrection _ -> tasks;
        };
    }

    private Map<String, Task> with(List<String> codes, Task task) {
        Map<String, Task> all = new HashMap<>(tasks);
        codes.forEach(code -> all.put(code, task));
        return Map.copyOf(all);
    }

    private LocalDate lastActAfter(LocalDate on) {
        return lastActOn == null || on.isAfter(lastActOn) ? on : lastActOn;
    }
}
