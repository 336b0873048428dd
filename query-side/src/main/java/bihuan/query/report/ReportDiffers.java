package bihuan.query.report;

/** A frozen report did not come out as it first did. It is reported and not handed out. */
final class ReportDiffers extends RuntimeException {

    ReportDiffers() {
        super("A frozen report differs from what it first was", null, false, false);
    }
}
