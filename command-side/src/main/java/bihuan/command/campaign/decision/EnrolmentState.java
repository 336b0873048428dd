package bihuan.command.campaign.decision;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.event.DutyPerformed;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.event.MeasureAdopted;
import bihuan.api.campaign.event.ParkClosureOrdered;
import bihuan.api.campaign.event.ParkEnrolled;
import bihuan.api.campaign.event.ReportFiled;
import bihuan.api.campaign.event.TaskCompleted;
import bihuan.api.campaign.event.TaskReopened;
import bihuan.api.hazard.RequestMark;
import bihuan.command.act.Answer;
import bihuan.command.act.Idempotency;

/**
 * What the write side must remember of a park's part in a campaign to decide the next act, and no more. Immutable;
 * {@link #evolve} is a pure function of the state before and one event.
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

    /** The state after one more event. */
    public static EnrolmentState evolve(EnrolmentState before, EnrolmentEvent event) {
        EnrolmentState after = before.recorded(event);
        LocalDate on = event.act().occurredOn();
        return switch (event) {
            case ParkEnrolled e -> after.with(
                    new Origin(e.enrolmentId(), e.campaignId(), e.parkId(), e.plan(), on, e.act().request()));
            case TaskCompleted e -> after.with(e.task(), new Task(true, on));
            case TaskReopened e -> after.with(e.task(), new Task(false, on));
            case ReportFiled e -> {
                EnrolmentState filed = after;
                for (var task : after.origin.plan().tasksDoneBy(e.kind(), e.stage(), e.year())) {
                    filed = filed.with(task.code(), new Task(true, on));
                }
                yield filed;
            }
            case ParkClosureOrdered _ -> new EnrolmentState(after.version, after.origin, after.tasks, after.lastActOn,
                    true, after.answers);
            case DutyPerformed _,MeasureAdopted _ -> after;
        };
    }

    private EnrolmentState recorded(EnrolmentEvent event) {
        LocalDate on = event.act().occurredOn();
        return new EnrolmentState(version + 1, origin, tasks, lastActOn == null || on.isAfter(lastActOn)
                ? on
                : lastActOn, closed, Idempotency.remember(answers, event.act().request(), version + 1));
    }

    private EnrolmentState with(Origin enrolled) {
        return new EnrolmentState(version, enrolled, tasks, lastActOn, closed, answers);
    }

    private EnrolmentState with(String code, Task task) {
        Map<String, Task> all = new HashMap<>(tasks);
        all.put(code, task);
        return new EnrolmentState(version, origin, Map.copyOf(all), lastActOn, closed, answers);
    }
}
