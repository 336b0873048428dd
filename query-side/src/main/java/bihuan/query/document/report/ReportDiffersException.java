package bihuan.query.document.report;

import bihuan.api.report.Rendition;

/** What an earlier release served of a frozen report could not be rendered again; what was rendered instead is served on request. */
final class ReportDiffersException extends RuntimeException {

    private final transient Rendition rendition;

    ReportDiffersException(Rendition rendition) {
        super("What an earlier release served could not be rendered again", null, false, false);
        this.rendition = rendition;
    }

    Rendition rendition() {
        return rendition;
    }
}
