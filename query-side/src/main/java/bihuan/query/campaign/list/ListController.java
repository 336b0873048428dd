package bihuan.query.campaign.list;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.refusal.FieldCode;
import bihuan.api.text.Text;
import bihuan.platform.web.Languages;
import bihuan.query.campaign.CampaignChoice;
import bihuan.query.campaign.Enrolments;
import bihuan.query.campaign.MeasureView;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.ledger.HazardRow;
import bihuan.query.register.Parks;
import bihuan.query.web.Cursor;
import bihuan.query.web.Names;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** The two lists of a park in a campaign (问题隐患和制度措施两个清单), to read and as workbooks. */
@RestController
class ListController {

    private static final Text PROBLEMS = Text.of("问题隐患清单", "Problems and hazards");
    private static final Text MEASURES = Text.of("制度措施清单", "Institutional measures");
    private static final long MOST = 500;
    private static final long USUAL = 50;

    private final Parks parks;
    private final Enrolments enrolments;
    private final ProblemList problems;
    private final Names names;

    ListController(Parks parks, Enrolments enrolments, ProblemList problems, Names names) {
        this.parks = parks;
        this.enrolments = enrolments;
        this.problems = problems;
        this.names = names;
    }

    @GetMapping("/api/parks/{parkId}/lists/problems")
    Page<HazardRow> problems(Caller caller, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        int size = Math.toIntExact(given.number("size", 1, MOST, USUAL));
        Cursor after = cursor(given);
        Enrolment part = part(caller, parkId, given);
        return problems.page(parkId, part.plan(), after, size);
    }

    @GetMapping("/api/parks/{parkId}/lists/problems.xlsx")
    void problemsAsXlsx(Caller caller, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Enrolment part = part(caller, parkId, new Parameters(parameters));
        new ListXlsx<>(PROBLEMS, ProblemList.COLUMNS, language(request)).write("problems.xlsx", response,
                rows -> problems.all(parkId, part.plan(), rows));
    }

    @GetMapping("/api/parks/{parkId}/lists/measures")
    Page<MeasureView> measures(Caller caller, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters) {
        Enrolment part = part(caller, parkId, new Parameters(parameters));
        var known = names.in(part.measures());
        List<MeasureView> items = part.measures().stream().map(measure -> MeasureView.of(measure, known)).toList();
        return new Page<>(items, items.size(), null);
    }

    @GetMapping("/api/parks/{parkId}/lists/measures.xlsx")
    void measuresAsXlsx(Caller caller, @PathVariable String parkId,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request,
            HttpServletResponse response) throws IOException {
        Enrolment part = part(caller, parkId, new Parameters(parameters));
        new ListXlsx<>(MEASURES, MeasureList.COLUMNS, language(request)).write("measures.xlsx", response,
                rows -> rows.accept(part.measures()));
    }

    private Enrolment part(Caller caller, String parkId, Parameters given) {
        parks.mustSee(parkId, caller.scope());
        given.refuseAnotherDay();
        Enrolment part = CampaignChoice.among(enrolments.ofPark(parkId, null, null), given);
        given.check();
        return part;
    }

    /** The language: {@code lang}, as in links on pages, else that of the request. */
    private static Locale language(HttpServletRequest request) {
        String chosen = request.getParameter("lang");
        return chosen == null ? Languages.of(request) : Locale.forLanguageTag(chosen);
    }

    private static Cursor cursor(Parameters given) {
        String encoded = given.text("cursor");
        if (encoded == null) {
            return null;
        }
        var cursor = Cursor.decode(encoded).filter(known -> known.order().equals(ProblemList.ORDER))
                .filter(known -> isDay(known.value()));
        if (cursor.isEmpty()) {
            given.wrong("cursor", FieldCode.UNKNOWN_CURSOR);
        }
        return cursor.orElse(null);
    }

    private static boolean isDay(String value) {
        try {
            return LocalDate.parse(value) != null;
        } catch (DateTimeException foreign) {
            return false;
        }
    }
}
