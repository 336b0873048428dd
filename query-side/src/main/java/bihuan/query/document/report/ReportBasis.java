package bihuan.query.document.report;

import java.time.Instant;
import java.time.LocalDate;

import bihuan.platform.time.TimeConfiguration;

/**
 * The events that a report is made of.
 *
 * @param day
 *            the day, Asia/Shanghai, at whose end the report holds
 * @param before
 *            the global index below which events count, or null for all events
 * @param frozenId
 *            the frozen report, or null
 * @param frozenAt
 *            when it was frozen, or null
 */
record ReportBasis(LocalDate day, Long before, String frozenId, Instant frozenAt) {

    /** All events, as of the end of the period or of today, whichever is earlier. */
    static ReportBasis live(ReportQuestion question, LocalDate today) {
        return new ReportBasis(earlier(question, today), null, null, null);
    }

    /** The events before the freezing. */
    static ReportBasis frozen(ReportQuestion question, FrozenReport frozen) {
        return new ReportBasis(earlier(question, frozen.frozenOn()), frozen.position(), frozen.id(),
                frozen.recordedAt());
    }

    /** The moment that the document is of. */
    Instant moment() {
        return frozenAt == null ? day.atStartOfDay(TimeConfiguration.ZONE).toInstant() : frozenAt;
    }

    private static LocalDate earlier(ReportQuestion question, LocalDate today) {
        return question.period().to().isBefore(today) ? question.period().to() : today;
    }
}
