package bihuan.api.campaign;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import bihuan.api.form.Required;

/**
 * What a campaign asks of every park that takes part (专项整治实施方案).
 *
 * @param name
 *            what people call it
 * @param stages
 *            its stages, one or more
 * @param tasks
 *            its key tasks
 * @param duties
 *            its recurring duties
 */
public record CampaignPlan(@Required Title name, @Required List<Stage> stages, List<KeyTask> tasks,
        List<Duty> duties) {

    /** Lists are never null, whatever was left out. */
    public CampaignPlan {
        stages = stages == null ? List.of() : List.copyOf(stages);
        tasks = tasks == null ? List.of() : List.copyOf(tasks);
        duties = duties == null ? List.of() : List.copyOf(duties);
    }

    /** The first day of its earliest stage, Asia/Shanghai. */
    public LocalDate firstDay() {
        return stages.stream().map(Stage::from).min(Comparator.naturalOrder()).orElseThrow();
    }

    /** The last day of its latest stage, Asia/Shanghai. */
    public LocalDate lastDay() {
        return stages.stream().map(Stage::to).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The stage of this code. */
    public Optional<Stage> stage(String code) {
        return stages.stream().filter(stage -> stage.code().equals(code)).findFirst();
    }

    /** The task of this code. */
    public Optional<KeyTask> task(String code) {
        return tasks.stream().filter(task -> task.code().equals(code)).findFirst();
    }

    /** The duty of this code. */
    public Optional<Duty> duty(String code) {
        return duties.stream().filter(duty -> duty.code().equals(code)).findFirst();
    }

    /** The tasks of a stage: those that name it, and those of a year that fall due within it. */
    public List<KeyTask> tasksOf(Stage stage) {
        return tasks.stream().filter(task -> task.stage() == null
                ? stage.holds(task.dueOn())
                : task.stage().equals(stage.code())).toList();
    }

    /** The tasks that are done by filing this report. */
    public List<KeyTask> tasksDoneBy(ReportKind kind, String stage, Integer year) {
        return tasks.stream().filter(task -> task.report() == kind)
                .filter(task -> kind != ReportKind.STAGE || stage.equals(task.stage()))
                .filter(task -> kind != ReportKind.ANNUAL || year.equals(task.year())).toList();
    }

    /** This plan with a due day for every task: where none is said, the last day of its stage or of its year. */
    public CampaignPlan withDueDays() {
        return new CampaignPlan(name, stages, tasks.stream()
                .map(task -> task.dueOn() == null ? task.dueOn(lastDayOf(task)) : task).toList(), duties);
    }

    private LocalDate lastDayOf(KeyTask task) {
        return task.stage() == null
                ? LocalDate.of(task.year(), 12, 31)
                : stage(task.stage()).map(Stage::to).orElseThrow();
    }
}
