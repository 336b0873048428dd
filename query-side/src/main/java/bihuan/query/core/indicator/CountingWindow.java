package bihuan.query.core.indicator;

import java.time.LocalDate;

/** Defines which marks count for a period as of a day. The SQL on stored marks implements the same rules. */
public enum CountingWindow {
    /** It happened in the period. */
    WITHIN,
    /** It fell due in the period, and not after the day: the outcome of later deadlines is not known yet. */
    FALLEN_DUE,
    /** The same, and the day it fell due is over. */
    PAST_DUE,
    /** It had begun before the period, and had not ended by then. */
    AT_START,
    /** The same, and it ended in the period. */
    AT_START_ENDED_WITHIN,
    /** It ended in the period. */
    ENDED_WITHIN,
    /** It had begun, and not ended, at the end of the period, or of the day when that is earlier. */
    AT_END,
    /** Its day is past and it has not ended; whatever the period. */
    LATE;

    /** Whether this mark counts. */
    public boolean holds(Mark mark, Period period, LocalDate day) {
        return switch (this) {
            case WITHIN -> period.contains(mark.begins());
            case FALLEN_DUE -> period.contains(mark.begins()) && !mark.begins().isAfter(day);
            case PAST_DUE -> period.contains(mark.begins()) && mark.begins().isBefore(day);
            case AT_START -> atStart(mark, period);
            case AT_START_ENDED_WITHIN -> atStart(mark, period) && period.contains(mark.ends());
            case ENDED_WITHIN -> period.contains(mark.ends());
            case AT_END -> atEnd(mark, period.to().isBefore(day) ? period.to() : day);
            case LATE -> mark.ends() == null && mark.begins().isBefore(day);
        };
    }

    private static boolean atStart(Mark mark, Period period) {
        return mark.begins().isBefore(period.from())
                && (mark.ends() == null || !mark.ends().isBefore(period.from()));
    }

    private static boolean atEnd(Mark mark, LocalDate end) {
        return !mark.begins().isAfter(end) && (mark.ends() == null || mark.ends().isAfter(end));
    }
}
