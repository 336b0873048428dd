package bihuan.query.document.paper;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.paper.PaperFile;
import bihuan.platform.evidence.EvidenceStore;
import bihuan.query.document.print.DocumentFormat;
import bihuan.query.document.print.DocumentTemplates;
import bihuan.query.document.print.PdfPrinter;

/** The files of issued papers: the bytes that were stored, or a copy of them without names. */
@Component
class PaperFiles {

    private final EvidenceStore kept;
    private final DocumentTemplates templates;
    private final PdfPrinter printer;

    PaperFiles(EvidenceStore kept, DocumentTemplates templates, PdfPrinter printer) {
        this.kept = kept;
        this.templates = templates;
        this.printer = printer;
    }

    /**
     * The bytes of this file.
     *
     * @throws PaperDamagedException
     *             when they are missing or do not match the digest in the event
     */
    byte[] original(IssuedPaper paper, PaperFile file) {
        return kept.verified(file.sha256())
                .orElseThrow(() -> new PaperDamagedException(paper.paper().paperId(), file));
    }

    /** A copy without the names of erased people, made of the stored page in this language. */
    byte[] redacted(IssuedPaper paper, DocumentFormat format, Locale language) {
        PaperFile page = paper.file(DocumentFormat.HTML, language).orElseThrow(IssuedPapers::noSuchPaper);
        PaperFile original = paper.file(format, language).orElseThrow(IssuedPapers::noSuchPaper);
        String html = Redaction.of(new String(original(paper, page), StandardCharsets.UTF_8), paper.erased(),
                original.sha256(), language);
        return format == DocumentFormat.PDF
                ? printer.print(templates.toPrint(html), paper.recordedAt())
                : html.getBytes(StandardCharsets.UTF_8);
    }
}
