package bihuan.query.document.report;

import bihuan.api.report.Rendition;

/**
 * A file of a frozen report that an earlier release served could not be reproduced; the new rendering is served on
 * request.
 */
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
