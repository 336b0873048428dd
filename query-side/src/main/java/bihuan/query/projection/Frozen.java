package bihuan.query.projection;

import java.time.Instant;

import bihuan.api.report.ReportFrozen;

/**
 * The freezing of a report as it reaches the projection.
 *
 * @param event
 *            what was frozen
 * @param position
 *            the event's own place in the store; null where it is not known, and the report can then not be shown
 * @param recordedAt
 *            when it was recorded
 */
record Frozen(ReportFrozen event, Long position, Instant recordedAt) {
}
