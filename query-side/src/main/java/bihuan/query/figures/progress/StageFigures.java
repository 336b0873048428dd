package bihuan.query.figures.progress;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import bihuan.api.campaign.KeyTask;
import bihuan.api.campaign.Stage;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.file.HazardFile;

/**
 * A stage in figures, as of a day: always numerators and denominators, never a bare percentage. Pure.
 *
 * <p>
 * <b>Found</b> are the hazards discovered within the stage's window and not after the day, downgraded and rejected ones
 * excluded. <b>Closed out</b>, <b>open</b> and <b>overdue</b> are those of them that by that day were struck off, still
 * had to be removed, or were past their current deadline. <b>Listed</b> and <b>delisted</b> are all hazards, whenever
 * found, that were listed or delisted within the window and by the day, earlier rounds included; a hazard counts once.
 *
 * <p>
 * <b>Tasks due</b> are all tasks of the stage, whatever the day: those that name it, and those of a year that fall due
 * in it. <b>Tasks done</b> are those of them that are done by the day.
 *
 * <p>
 * Stages may overlap: a hazard discovered in June 2020 counts in both stages that hold that month. So the figures of
 * stages are never added up. In a stage that has not begun on the day nothing was found, and all of its tasks are still
 * to be done unless they were done early.
 *
 * @param tasks
 *            tasks done and due
 * @param hazards
 *            hazards by figure; every figure has an entry
 */
public record StageFigures(Tasks tasks, Map<Figure, Long> hazards) {

    /** The name of the tasks done in addresses, in addition to each {@link Figure}. */
    public static final String TASKS_DONE = "tasksDone";
    /** The name of all tasks in addresses. */
    public static final String TASKS_DUE = "tasksDue";

    /** Key tasks of a stage: {@code due} is how many there are, {@code done} how many of them are done. */
    public record Tasks(long done, long due) {

        Tasks plus(Tasks other) {
            return new Tasks(done + other.done, due + other.due);
        }
    }

    /** The figures of a stage in a park's part of a campaign, from the park's files as of the day. */
    public static StageFigures of(Stage stage, Enrolment part, Collection<HazardFile> files, LocalDate day) {
        var counts = new EnumMap<Figure, Long>(Figure.class);
        for (Figure figure : Figure.values()) {
            counts.put(figure, files.stream().filter(file -> figure.counts(file, stage, day)).count());
        }
        return new StageFigures(tasks(stage, part), counts);
    }

    /** The tasks of a stage, from the park's part as of the day. */
    public static Tasks tasks(Stage stage, Enrolment part) {
        List<KeyTask> tasks = part.plan().tasksOf(stage);
        return new Tasks(tasks.stream().filter(part::done).count(), tasks.size());
    }
}
