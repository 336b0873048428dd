package bihuan.query.core.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.campaign.Duty;
import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.ReportKind;
import bihuan.api.campaign.event.DutyPerformed;
import bihuan.api.campaign.event.EnrolmentCorrection;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.event.MeasureAdopted;
import bihuan.api.campaign.event.ParkClosureOrdered;
import bihuan.api.campaign.event.ParkEnrolled;
import bihuan.api.campaign.event.ReportFiled;
import bihuan.api.campaign.event.TaskCompleted;
import bihuan.api.campaign.event.TaskReopened;

/**
 * A park's part in a campaign, folded from its effective acts. Immutable; {@link #evolve} is pure.
 *
 * @param id
 *            the part
 * @param version
 *            sequence of the last event; the first is 0
 * @param campaignId
 *            the campaign
 * @param parkId
 *            the park
 * @param plan
 *            what the campaign asks of it
 * @param enrolled
 *            when and by whom it was enrolled
 * @param tasks
 *            tasks that something was done about
 * @param duties
 *            duties performed, the earliest entered first
 * @param measures
 *            measures adopted (the second list), likewise
 * @param reports
 *            reports filed, likewise
 * @param closure
 *            the order that closed the park, or null
 */
public record Enrolment(String id, long version, String campaignId, String parkId, CampaignPlan plan,
        Completion enrolled,
        List<TaskDone> tasks, List<DutyDone> duties, List<Measure> measures, List<Report> reports, Closure closure) {

    /** A task: when it was done last ({@code done} is null while it is open), and how often it was found undone. */
    public record TaskDone(String task, Completion done, String statement, List<Completion> reopened) {

        /** The list is never null. */
        public TaskDone {
            reopened = reopened == null ? List.of() : List.copyOf(reopened);
        }
    }

    /** A duty performed once. */
    public record DutyDone(String duty, Completion done) {
    }

    /** A lasting rule of the park. */
    public record Measure(String title, String kind, String text, Completion adopted) {
    }

    /** A report to the safety committee office. */
    public record Report(ReportKind kind, String stage, Integer year, String statement, Completion filed) {
    }

    /** The order that closed the park. */
    public record Closure(String decidedBy, Completion ordered) {
    }

    /** Lists are never null. */
    public Enrolment {
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
        duties = duties == null ? List.of() : List.copyOf(duties);
        measures = measures == null ? List.of() : List.copyOf(measures);
        reports = reports == null ? List.of() : List.copyOf(reports);
    }

    /** Applies one event that is no correction; {@code before} is null for the enrolment itself. */
    public static Enrolment evolve(Enrolment before, EnrolmentEvent event, Instant recordedAt) {
        Completion deed = Completion.of(event.act(), recordedAt);
        if (event instanceof ParkEnrolled e) {
            return new Enrolment(e.enrolmentId(), 0, e.campaignId(), e.parkId(), e.plan(), deed, null, null, null, null,
                    null);
        }
        Enrolment next = before.at(before.version + 1);
        return switch (event) {
            case ParkEnrolled _ -> throw new IllegalStateException("A park enrols once");
            case EnrolmentCorrection _ ->
                throw new IllegalStateException("After a correction all acts are folded anew");
            case TaskCompleted e -> next.with(new TaskDone(e.task(), deed, e.statement(), next.reopenings(e.task())));
            case TaskReopened e -> next.with(new TaskDone(e.task(), null, null, and(next.reopenings(e.task()), deed)));
            case DutyPerformed e -> next.with(next.tasks, and(next.duties, new DutyDone(e.duty(), deed)));
            case ReportFiled e -> next.filed(new Report(e.kind(), e.stage(), e.year(), e.statement(), deed));
            case MeasureAdopted e -> new Enrolment(next.id, next.version, next.campaignId, next.parkId, next.plan,
                    next.enrolled, next.tasks, next.duties,
                    and(next.measures, new Measure(e.title(), e.kind(), e.text(), deed)), next.reports, next.closure);
            case ParkClosureOrdered e -> new Enrolment(next.id, next.version, next.campaignId, next.parkId, next.plan,
                    next.enrolled, next.tasks, next.duties, next.measures, next.reports,
                    new Closure(e.decidedBy(), deed));
        };
    }

    /** The same with this version, for parts folded from some of the events. */
    public Enrolment at(long other) {
        return new Enrolment(id, other, campaignId, parkId, plan, enrolled, tasks, duties, measures, reports, closure);
    }

    /** The completion of this task, if any. */
    public Optional<TaskDone> task(String code) {
        return tasks.stream().filter(task -> task.task().equals(code)).findFirst();
    }

    /** Whether this task counts as done. */
    public boolean done(KeyTask task) {
        return task(task.code()).map(TaskDone::done).isPresent();
    }

    /** The latest day on which this duty was performed, by evidence or by a report. */
    public Optional<LocalDate> lastPerformed(Duty duty) {
        return (duty.report() == null
                ? duties.stream().filter(done -> done.duty().equals(duty.code())).map(DutyDone::done)
                : reports.stream().filter(report -> report.kind() == duty.report()).map(Report::filed))
                .map(Completion::on).max(LocalDate::compareTo);
    }

    /**
     * By when this duty must be performed next: counted from the last time, before the first time from the campaign's
     * first day. Null once the park was ordered closed.
     */
    public LocalDate nextDue(Duty duty) {
        return closure == null ? duty.nextAfter(lastPerformed(duty).orElse(plan.firstDay())) : null;
    }

    private Enrolment filed(Report report) {
        Enrolment done = this;
        for (KeyTask task : plan.tasksDoneBy(report.kind(), report.stage(), report.year())) {
            done = done.with(new TaskDone(task.code(), report.filed(), report.statement(), reopenings(task.code())));
        }
        return new Enrolment(id, version, campaignId, parkId, plan, enrolled, done.tasks, duties, measures,
                and(reports, report), closure);
    }

    private List<Completion> reopenings(String task) {
        return task(task).map(TaskDone::reopened).orElse(List.of());
    }

    private Enrolment with(TaskDone task) {
        var others = tasks.stream().filter(each -> !each.task().equals(task.task())).toList();
        return with(and(others, task), duties);
    }

    private Enrolment with(List<TaskDone> allTasks, List<DutyDone> allDuties) {
        return new Enrolment(id, version, campaignId, parkId, plan, enrolled, allTasks, allDuties, measures, reports,
                closure);
    }

    private static <T> List<T> and(List<T> before, T one) {
        var all = new ArrayList<>(before);
        all.add(one);
        return all;
    }
}
