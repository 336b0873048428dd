package bihuan.query.document.report;

import bihuan.api.report.Rendition;

/** The stored bytes of a frozen report are missing or do not match the digest in its event. */
final class ReportDamagedException extends RuntimeException {

    ReportDamagedException(String id, Rendition file) {
        super("Frozen report %s as %s in %s: the bytes of %s are missing or damaged".formatted(id, file.format(),
                file.language(), file.sha256()), null, false, false);
    }
}
