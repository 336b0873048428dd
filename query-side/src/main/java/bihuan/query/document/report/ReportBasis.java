package bihuan.query.document.report;

import java.time.Instant;
import java.time.LocalDate;

import bihuan.platform.time.TimeConfiguration;

/**
 * What a report is made of.
 *
 * @param day
 *            the day, Asia/Shanghai, at whose end it holds
 * @param before
 *            the place in the event store before which events count, or null for all there are
 * @param frozenId
 *            the frozen report, or null
 * @param frozenAt
 *            when it was frozen, or null
 */
record ReportBasis(LocalDate day, Long before, String frozenId, Instant frozenAt) {

    /** All there is, as of the end of the period or of today, whichever is earlier. */
    static ReportBasis live(ReportQuestion question, LocalDate today) {
        return new ReportBasis(earlier(question, today), null, null, null);
    }

    /** What lay before the freezing. */
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
