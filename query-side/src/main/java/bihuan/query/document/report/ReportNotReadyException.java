package bihuan.query.document.report;

import bihuan.api.text.Text;

/** A frozen report is not rendered yet; the client may retry, or an operator must act. */
final class ReportNotReadyException extends RuntimeException {

    private final transient Text why;

    ReportNotReadyException(Text why) {
        super(why.en(), null, false, false);
        this.why = why;
    }

    Text why() {
        return why;
    }
}
