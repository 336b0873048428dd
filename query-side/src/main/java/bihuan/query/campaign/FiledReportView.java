package bihuan.query.campaign;

import bihuan.api.campaign.ReportKind;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.web.Names;

/**
 * A report to the safety committee office.
 *
 * @param kind
 *            which report
 * @param stage
 *            of which stage, or null
 * @param year
 *            of which year, or null
 * @param statement
 *            its text, or null where only files were sent
 * @param filed
 *            when, by whom and on what it was filed
 */
public record FiledReportView(ReportKind kind, String stage, Integer year, String statement, CompletionView filed) {

    static FiledReportView of(Enrolment.Report report, Names.Known names) {
        return new FiledReportView(report.kind(), report.stage(), report.year(), report.statement(),
                CompletionView.of(report.filed(), names));
    }
}
