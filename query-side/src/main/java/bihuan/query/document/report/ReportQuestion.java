package bihuan.query.document.report;

import bihuan.api.permission.Scope;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportPeriod;

/**
 * Which report.
 *
 * @param kind
 *            its kind
 * @param period
 *            for which days
 * @param parkId
 *            of which park, or null for the district
 */
record ReportQuestion(ReportKind kind, ReportPeriod period, String parkId) {

    /** Whose hazards it is about. */
    Scope scope() {
        return parkId == null ? Scope.DISTRICT : Scope.park(parkId);
    }

    /** Whether it is made of the campaign's stages, penalties and lists as well. */
    boolean isOfCampaign() {
        return kind == ReportKind.ANNUAL_REPORT || kind == ReportKind.THREE_YEAR_REPORT;
    }
}
