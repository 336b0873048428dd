package bihuan.query.casefile.clock;

import java.time.LocalDate;
import java.util.List;

/**
 * One clock of a hazard, for reading.
 *
 * @param code
 *            which clock
 * @param label
 *            its name in the reader's language
 * @param state
 *            its state on the day
 * @param stateLabel
 *            the same in the reader's language
 * @param startedOn
 *            the day of the act that started it; null for a clock that the profile does not have
 * @param dueOn
 *            the last day in time, or null when it is not known
 * @param remainingDays
 *            calendar days until then, negative for days overdue; null once it is stopped
 * @param remainingWorkingDays
 *            the same in working days, where the rule counts in them and the calendar reaches
 * @param stoppedOn
 *            the day it was stopped, or null
 * @param lapsedOn
 *            the first day after the last one, once its lapse was recorded
 * @param rule
 *            the rule in words, or null where there is none
 * @param source
 *            the text the rule is from
 * @param profile
 *            the profile in force when it started, such as {@code qingdao@0}
 * @param error
 *            why there is no last day, or null
 * @param days
 *            the days that were counted and skipped, where working days are counted
 */
public record ClockView(String code, String label, String state, String stateLabel, LocalDate startedOn,
        LocalDate dueOn, Long remainingDays, Long remainingWorkingDays, LocalDate stoppedOn, LocalDate lapsedOn,
        String rule, String source, String profile, String error, List<Day> days) {

    /**
     * One day that was counted or skipped.
     *
     * @param number
     *            which of the days it is, or null for one that was skipped
     * @param note
     *            why it was skipped, or what is special about it
     */
    public record Day(LocalDate on, Integer number, String note) {
    }
}
