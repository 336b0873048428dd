package bihuan.query.document.paper;

import bihuan.api.hazard.paper.PaperFile;

/** The stored bytes of an issued paper are missing or do not match the digest in its event. */
final class PaperDamagedException extends RuntimeException {

    PaperDamagedException(String id, PaperFile file) {
        super("Paper %s as %s in %s: the bytes of %s are missing or damaged".formatted(id, file.format(),
                file.language(), file.sha256()), null, false, false);
    }
}
