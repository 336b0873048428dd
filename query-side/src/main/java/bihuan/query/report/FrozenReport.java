package bihuan.query.report;

import java.time.Instant;
import java.time.LocalDate;

import bihuan.api.report.ReportKind;

/**
 * A frozen report as it is listed.
 *
 * @param id
 *            the report
 * @param kind
 *            its kind, by its name in paths
 * @param period
 *            for which period
 * @param parkId
 *            of which park, or null for the district
 * @param frozenOn
 *            the day it was frozen, Asia/Shanghai
 * @param recordedAt
 *            the moment it was frozen
 * @param position
 *            the place in the event store before which its events lie; null where that is not known before a rebuild
 */
public record FrozenReport(String id, String kind, String period, String parkId, LocalDate frozenOn, Instant recordedAt,
        Long position) {

    /** Its kind. */
    public ReportKind reportKind() {
        return ReportKind.ofPath(kind).orElseThrow();
    }
}
