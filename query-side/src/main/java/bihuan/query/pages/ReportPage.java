package bihuan.query.pages;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportPeriod;
import bihuan.api.text.Text;
import bihuan.query.document.report.FrozenReports;
import bihuan.query.register.ParkView;
import bihuan.query.register.Parks;
import bihuan.query.web.Parameters;

/** Choose a report, open it, and freeze it; and the frozen ones. */
@Controller
class ReportPage {

    private final Parks parks;
    private final FrozenReports frozen;
    private final Clock clock;

    ReportPage(Parks parks, FrozenReports frozen, Clock clock) {
        this.parks = parks;
        this.frozen = frozen;
        this.clock = clock;
    }

    @GetMapping("/reports")
    String reports(Caller caller, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        if (caller.scope().unitId() != null) {
            throw new Refused(Refusal.notFound(Text.of("该报告", "report")));
        }
        var given = new Parameters(parameters);
        String kind = given.text("kind");
        String period = given.text("period");
        String park = given.text("parkId");
        String justFrozen = given.text("frozen");
        given.check();
        var language = LocaleContextHolder.getLocale();
        var seen = parks.in(caller.scope());
        model.addAttribute("kinds", ReportKind.values());
        model.addAttribute("parks", seen);
        model.addAttribute("parkNames",
                seen.stream().collect(Collectors.toMap(ParkView::id, ParkView::name)));
        model.addAttribute("wholeDistrict", caller.scope().isDistrict());
        model.addAttribute("given", parameters.toSingleValueMap());
        if (justFrozen != null) {
            frozen.await(justFrozen, caller.scope());
        }
        var allFrozen = frozen.in(caller.scope());
        model.addAttribute("frozen", allFrozen);
        model.addAttribute("justFrozen",
                allFrozen.stream().filter(report -> report.id().equals(justFrozen)).findAny().orElse(null));
        model.addAttribute("freezes", Permission.FREEZE_REPORT.who().contains(caller.role()));
        model.addAttribute("key", UUID.randomUUID());
        ReportKind.ofPath(kind == null ? "" : kind).ifPresent(chosen -> {
            Text wrong = wrong(chosen, period);
            model.addAttribute("wrong", wrong == null ? null : wrong.in(language));
            if (wrong == null) {
                model.addAttribute("links", links(chosen, period, park));
                model.addAttribute("chosen", chosen);
                model.addAttribute("running",
                        !ReportPeriod.of(chosen.form(), period).orElseThrow().to().isBefore(LocalDate.now(clock)));
            }
        });
        return "reports";
    }

    private Text wrong(ReportKind kind, String period) {
        var read = ReportPeriod.of(kind.form(), period);
        if (read.isEmpty()) {
            return ReportPeriod.unreadable(kind.form());
        }
        return read.get().from().isAfter(LocalDate.now(clock)) ? FieldCode.PERIOD_NOT_BEGUN.text() : null;
    }

    private static Map<String, String> links(ReportKind kind, String period, String park) {
        var question = new LinkedMultiValueMap<String, String>();
        question.add("period", period);
        if (park != null) {
            question.add("parkId", park);
        }
        question.add("lang", "en".equals(LocaleContextHolder.getLocale().getLanguage()) ? "en" : "zh");
        String path = "/api/reports/" + kind.path();
        var links = new LinkedHashMap<String, String>();
        List.of("html", "pdf", "xlsx").forEach(form -> links.put(form, Links.to(path + "." + form, question)));
        return links;
    }
}
