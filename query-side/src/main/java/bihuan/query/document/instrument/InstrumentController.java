package bihuan.query.document.instrument;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.casefile.CaseFiles;
import bihuan.query.document.print.DocumentAnswers;
import bihuan.query.document.print.DocumentFormat;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** Drafts of papers, for callers that may see the hazard. */
@RestController
class InstrumentController {

    private final CaseFiles files;
    private final Instruments instruments;

    InstrumentController(CaseFiles files, Instruments instruments) {
        this.files = files;
        this.instruments = instruments;
    }

    @GetMapping("/api/hazards/{id}/instruments")
    Page<Instruments.Offer> all(Caller caller, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var given = new Parameters(parameters);
        var language = DocumentAnswers.language(given, request);
        given.check();
        List<Instruments.Offer> offers = instruments.offers(files.current(id, caller.scope(), null), language);
        return new Page<>(offers, offers.size(), null);
    }

    @GetMapping("/api/hazards/{id}/instruments/{kind}.{format:html|pdf}")
    ResponseEntity<byte[]> one(Caller caller, @PathVariable String id, @PathVariable String kind,
            @PathVariable String format, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var hazard = files.current(id, caller.scope(), null);
        var printed = PaperKind.ofPath(kind)
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该文书", "instrument"))));
        var given = new Parameters(parameters);
        var language = DocumentAnswers.language(given, request);
        given.check();
        var as = DocumentFormat.ofExtension(format).orElseThrow();
        var draft = instruments.draft(hazard, printed, as, language);
        return DocumentAnswers.of(as, draft.fileName(), draft.bytes(), language);
    }
}
