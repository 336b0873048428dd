package bihuan.query.document.paper;

/** An issued paper names a person who was erased, so that its bytes are no longer served. */
final class PaperWithheldException extends RuntimeException {

    private final transient IssuedPaper paper;

    PaperWithheldException(IssuedPaper paper) {
        super("Paper " + paper.paper().paperId() + " is withheld", null, false, false);
        this.paper = paper;
    }

    IssuedPaper paper() {
        return paper;
    }
}
