package bihuan.query.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The day that a result is for, Asia/Shanghai; overdue days are counted up to it. */
public final class AnswerDay {

    private AnswerDay() {
    }

    /** The requested day; else the day of {@code knownAt}; else today. */
    public static LocalDate of(LocalDate asOf, Instant knownAt, Clock clock) {
        if (asOf != null) {
            return asOf;
        }
        return knownAt == null ? LocalDate.now(clock) : LocalDate.ofInstant(knownAt, clock.getZone());
    }
}
