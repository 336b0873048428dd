package bihuan.query.document.report;

import bihuan.api.permission.Scope;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportPeriod;

/**
 * Selects a report.
 *
 * @param kind
 *            its kind
 * @param period
 *            its period
 * @param parkId
 *            its park, or null for the district
 */
record ReportQuestion(ReportKind kind, ReportPeriod period, String parkId) {

    /** The scope of its hazards. */
    Scope scope() {
        return parkId == null ? Scope.DISTRICT : Scope.park(parkId);
    }

    /** Whether it also includes the campaign's stages, penalties and lists. */
    boolean isOfCampaign() {
        return kind == ReportKind.ANNUAL_REPORT || kind == ReportKind.THREE_YEAR_REPORT;
    }
}
