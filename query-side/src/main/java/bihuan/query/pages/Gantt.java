package bihuan.query.pages;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import bihuan.query.campaign.PartView;
import bihuan.query.campaign.StageView;
import bihuan.query.campaign.TaskView;
import bihuan.query.core.enrolment.TaskState;
import bihuan.query.core.indicator.Slice;

/**
 * A Gantt chart of a park's part in a campaign: the position of each bar and mark, in pixels from the beginning of the
 * first month.
 *
 * @param width
 *            of the whole
 * @param quarters
 *            where each quarter begins
 * @param dayAt
 *            where the day of the page lies, or null when it lies outside
 * @param stages
 *            the stages
 * @param tasks
 *            the key tasks, one per row
 */
record Gantt(int width, List<Tick> quarters, Integer dayAt, List<Bar> stages, List<Bar> tasks) {

    /** Fits a campaign of three years on a desktop screen, while one of a few months keeps a readable width. */
    private static final int WIDTH = 640;
    private static final int NARROWEST_MONTH = 14;
    private static final int WIDEST_MONTH = 56;
    private static final int MONTHS_OF_A_QUARTER = 3;

    /**
     * The beginning of a quarter.
     *
     * @param at
     *            where
     * @param quarter
     *            which of the year, 1 to 4
     * @param year
     *            the year for its first quarter shown, else null
     */
    record Tick(int at, int quarter, Integer year) {
    }

    /**
     * A stage or a task.
     *
     * @param from
     *            where its window begins
     * @param width
     *            how long that is
     * @param due
     *            where its last day ends
     * @param doneAt
     *            where it was done, or null
     * @param stage
     *            the stage, or null
     * @param task
     *            the task, or null
     */
    record Bar(int from, int width, int due, Integer doneAt, StageView stage, TaskView task) {

        /** The state of the task. */
        public TaskState state() {
            return task.state();
        }
    }

    private record Scale(LocalDate first, int month) {

        int at(LocalDate day) {
            long months = ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(day));
            return Math.toIntExact(months * month + (day.getDayOfMonth() - 1L) * month / day.lengthOfMonth());
        }

        int after(LocalDate day) {
            return at(day.plusDays(1));
        }
    }

    static Gantt of(PartView part, LocalDate day) {
        var days = Stream.concat(part.stages().stream().flatMap(stage -> Stream.of(stage.from(), stage.to())),
                part.tasks().stream().flatMap(task -> Stream.of(task.dueOn(), doneOn(task)))).filter(Objects::nonNull)
                .toList();
        LocalDate first = days.stream().min(LocalDate::compareTo).orElse(day).withDayOfMonth(1);
        LocalDate end = days.stream().max(LocalDate::compareTo).orElse(day).withDayOfMonth(1).plusMonths(1);
        int months = Math.toIntExact(ChronoUnit.MONTHS.between(first, end));
        var scale = new Scale(first, Math.clamp(WIDTH / months, NARROWEST_MONTH, WIDEST_MONTH));
        Map<String, StageView> stages = part.stages().stream()
                .collect(Collectors.toMap(StageView::code, Function.identity()));
        return new Gantt(months * scale.month(), quarters(scale, end),
                day.isBefore(first) || !day.isBefore(end) ? null : scale.at(day),
                part.stages().stream().map(stage -> bar(scale, stage.from(), stage.to(), null, stage, null)).toList(),
                part.tasks().stream().map(task -> bar(scale, begin(task, stages, first), task.dueOn(), doneOn(task),
                        null, task)).toList());
    }

    private static Bar bar(Scale scale, LocalDate from, LocalDate to, LocalDate done, StageView stage, TaskView task) {
        int begin = scale.at(from.isAfter(to) ? to : from);
        return new Bar(begin, Math.max(2, scale.after(to) - begin), scale.after(to),
                done == null ? null : scale.at(done), stage, task);
    }

    /** A task may be worked on from the beginning of its stage or year. */
    private static LocalDate begin(TaskView task, Map<String, StageView> stages, LocalDate first) {
        if (task.stage() != null && stages.containsKey(task.stage())) {
            return stages.get(task.stage()).from();
        }
        LocalDate year = LocalDate.of(task.year() == null ? task.dueOn().getYear() : task.year(), 1, 1);
        return year.isBefore(first) ? first : year;
    }

    /** A quarter that the beginning cuts short has no label, which would overlap the next one. */
    private static List<Tick> quarters(Scale scale, LocalDate end) {
        var ticks = new ArrayList<Tick>();
        int labelled = 0;
        LocalDate at = scale.first();
        while (at.isBefore(end)) {
            LocalDate next = Slice.QUARTER.around(at).to().plusDays(1);
            boolean whole = at.equals(Slice.QUARTER.around(at).from());
            if (whole || !next.isBefore(end)) {
                ticks.add(new Tick(scale.at(at), (at.getMonthValue() + 2) / MONTHS_OF_A_QUARTER,
                        at.getYear() == labelled ? null : Integer.valueOf(at.getYear())));
                labelled = at.getYear();
            }
            at = next;
        }
        return List.copyOf(ticks);
    }

    private static LocalDate doneOn(TaskView task) {
        return task.done() == null ? null : task.done().on();
    }
}
