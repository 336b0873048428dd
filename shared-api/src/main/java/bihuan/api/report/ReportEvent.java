package bihuan.api.report;

/** What happens to a frozen report. */
public sealed interface ReportEvent permits ReportFrozen, ReportRendered {

    /** The frozen report. */
    String reportId();
}
