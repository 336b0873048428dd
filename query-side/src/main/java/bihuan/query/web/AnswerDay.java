package bihuan.query.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** The day for which an answer holds, Asia/Shanghai: what is overdue is counted to it. */
public final class AnswerDay {

    private AnswerDay() {
    }

    /** The day asked for; else the day of the moment up to which things were known; else today. */
    public static LocalDate of(LocalDate asOf, Instant knownAt, Clock clock) {
        if (asOf != null) {
            return asOf;
        }
        return knownAt == null ? LocalDate.now(clock) : LocalDate.ofInstant(knownAt, clock.getZone());
    }
}
