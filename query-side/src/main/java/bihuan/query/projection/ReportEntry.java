package bihuan.query.projection;

import java.time.Instant;

import bihuan.api.report.ReportEvent;

/**
 * An event of a frozen report as it reaches the projection.
 *
 * @param event
 *            what happened
 * @param sequence
 *            its place among the events of that report; the first is 0
 * @param recordedAt
 *            when it was recorded
 * @param position
 *            its place in the store; null where it is not known, and a report frozen there cannot be rendered
 */
record ReportEntry(ReportEvent event, long sequence, Instant recordedAt, Long position) implements Arrived {

    @Override
    public Letter parked(RuntimeException cause) {
        return new Letter(event.reportId(), sequence, event.getClass().getSimpleName(), recordedAt,
                Letter.describe(cause));
    }
}
