package bihuan.query.document.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.report.Rendition;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportPeriod;
import bihuan.api.text.Text;
import bihuan.platform.evidence.EvidenceStore;
import bihuan.query.document.print.DocumentAnswers;
import bihuan.query.document.print.DocumentFormat;
import bihuan.query.register.Parks;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** Reports as they would be now, and frozen ones as they were. Not for a unit's account. */
@RestController
class ReportController {

    private final Reports reports;
    private final FrozenReports frozen;
    private final ReportPrinter printer;
    private final EvidenceStore kept;
    private final Parks parks;
    private final Clock clock;

    ReportController(Reports reports, FrozenReports frozen, ReportPrinter printer, EvidenceStore kept,
            Parks parks, Clock clock) {
        this.reports = reports;
        this.frozen = frozen;
        this.printer = printer;
        this.kept = kept;
        this.parks = parks;
        this.clock = clock;
    }

    @GetMapping("/api/reports/{kind}.{format:html|pdf|xlsx}")
    ResponseEntity<byte[]> now(Caller caller, @PathVariable String kind, @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        ReportKind report = ReportKind.ofPath(kind).orElseThrow(ReportController::noSuchReport);
        var given = new Parameters(parameters);
        String park = park(caller, given);
        Locale language = DocumentAnswers.language(given, request);
        var period = period(given, report);
        given.check();
        var question = new ReportQuestion(report, period, park);
        var basis = ReportBasis.live(question, LocalDate.now(clock));
        DocumentFormat form = DocumentFormat.ofExtension(format).orElseThrow();
        Report made = reports.of(question, basis, language);
        return DocumentAnswers.of(form, made.fileName(), printer.print(made, basis, form, language), language);
    }

    @GetMapping("/api/reports/frozen")
    Page<FrozenReport> all(Caller caller) {
        mustSeeReports(caller);
        List<FrozenReport> all = frozen.in(caller.scope());
        return new Page<>(all, all.size(), null);
    }

    /** The bytes that were stored when it was rendered, with their digest as ETag. */
    @GetMapping("/api/reports/frozen/{id}.{format:html|pdf|xlsx}")
    ResponseEntity<byte[]> frozen(Caller caller, @PathVariable String id, @PathVariable String format,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        mustSeeReports(caller);
        FrozenReport report = frozen.one(id, caller.scope());
        var given = new Parameters(parameters);
        Locale language = DocumentAnswers.language(given, request);
        boolean remade = Boolean.TRUE.equals(given.truth("remade"));
        given.check();
        DocumentFormat form = DocumentFormat.ofExtension(format).orElseThrow();
        Rendition file = frozen.awaitRendered(report).rendition(form, language)
                .orElseThrow(ReportController::noSuchReport);
        if (file.formerSha256() != null && !remade) {
            throw new ReportDiffersException(file);
        }
        byte[] bytes = kept.verified(file.sha256()).orElseThrow(() -> new ReportDamagedException(id, file));
        var answer = DocumentAnswers.of(form, nameOf(file, language), bytes, language);
        return ResponseEntity.ok().headers(answer.getHeaders()).eTag(file.sha256()).body(bytes);
    }

    /** The name of a file, which is marked when it is not what was first served. */
    private static String nameOf(Rendition file, Locale language) {
        return file.formerSha256() == null
                ? file.fileName()
                : file.fileName() + Text.of("-重新生成", "-rendered again").in(language);
    }

    /** The requested park; a park's account that names none gets its own. */
    private String park(Caller caller, Parameters given) {
        mustSeeReports(caller);
        String asked = given.text("parkId");
        if (asked != null) {
            parks.mustSee(asked, caller.scope());
        }
        return asked == null ? caller.scope().parkId() : asked;
    }

    private ReportPeriod period(Parameters given, ReportKind report) {
        String asked = given.text("period");
        var period = ReportPeriod.of(report.form(), asked);
        if (asked == null) {
            given.wrong("period", FieldCode.REQUIRED);
        } else if (period.isEmpty()) {
            given.wrong("period", FieldCode.NOT_A_PERIOD, ReportPeriod.unreadable(report.form()));
        } else if (period.get().from().isAfter(LocalDate.now(clock))) {
            given.wrong("period", FieldCode.PERIOD_NOT_BEGUN);
        }
        return period.orElse(null);
    }

    private static void mustSeeReports(Caller caller) {
        Scope scope = caller.scope();
        if (scope.unitId() != null) {
            throw noSuchReport();
        }
    }

    private static Refused noSuchReport() {
        return new Refused(Refusal.notFound(Text.of("该报告", "report")));
    }
}
