package bihuan.query.document.paper;

import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.hazard.paper.PaperFile;
import bihuan.api.permission.Caller;
import bihuan.api.text.Text;
import bihuan.query.casefile.CaseFiles;
import bihuan.query.document.print.DocumentAnswers;
import bihuan.query.document.print.DocumentFormat;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** Issued papers, for callers that may see the hazard: what was stored when they were issued. */
@RestController
class PaperController {

    private static final Text REDACTED = Text.of("-隐名副本", "-redacted");

    private final CaseFiles hazards;
    private final PaperViews views;
    private final IssuedPapers papers;
    private final PaperFiles files;

    PaperController(CaseFiles hazards, PaperViews views, IssuedPapers papers, PaperFiles files) {
        this.hazards = hazards;
        this.views = views;
        this.papers = papers;
        this.files = files;
    }

    @GetMapping("/api/hazards/{id}/papers")
    Page<PaperView> all(Caller caller, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        Long version = given.number("version", 0, Integer.MAX_VALUE, null);
        given.check();
        var hazard = hazards.current(id, caller.scope(), version);
        List<PaperView> all = views.of(hazard.file(), LocaleContextHolder.getLocale());
        return new Page<>(all, all.size(), null);
    }

    /** The bytes that were stored when it was issued, with their digest as ETag. */
    @GetMapping("/api/papers/{id}.{format:html|pdf}")
    ResponseEntity<byte[]> one(Caller caller, @PathVariable String id, @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        IssuedPaper paper = papers.one(id, caller.scope());
        var given = new Parameters(parameters);
        Locale language = DocumentAnswers.language(given, request);
        boolean redacted = Boolean.TRUE.equals(given.truth("redacted"));
        given.check();
        DocumentFormat form = DocumentFormat.ofExtension(format).orElseThrow();
        PaperFile file = paper.file(form, language).orElseThrow(IssuedPapers::noSuchPaper);
        if (paper.erased().isEmpty()) {
            byte[] bytes = files.original(paper, file);
            var answer = DocumentAnswers.of(form, file.fileName(), bytes, language);
            return ResponseEntity.ok().headers(answer.getHeaders()).eTag(file.sha256()).body(bytes);
        }
        if (!redacted) {
            throw new PaperWithheldException(paper);
        }
        return DocumentAnswers.of(form, file.fileName() + REDACTED.in(language),
                files.redacted(paper, form, language), language);
    }
}
