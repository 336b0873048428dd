package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.paper.PaperFile;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

/** The page of the case file: its forms, its timeline, and the worklist that links to it. */
class CaseFilePageTest extends QuerySideTest {

    private String park;
    private String unit;
    private String hazard;

    @BeforeEach
    void a_hazard_under_way_whose_unit_asked_for_more_time() {
        park = own("park");
        unit = own("unit");
        hazard = own("hazard");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安材料有限公司");
        given(new Acts(hazard).in(park, unit).numbered("2026-滨-001").on("2026-03-01"), Action.REPORT, Action.CONFIRM,
                Action.PROPOSE_LISTING, Action.LIST, Action.FILE_PLAN, Action.RECORD_PROGRESS,
                Action.REQUEST_EXTENSION);
        projected();
    }

    @Test
    void only_what_the_reader_may_do_now_is_offered() {
        assertThat(ok(get(Role.UNIT, Scope.unit(unit), "/hazards/" + hazard))).contains("?act=request-acceptance")
                .doesNotContain("?act=accept\"").doesNotContain("?act=grant-extension");
        assertThat(ok(get(Role.COMMITTEE, Scope.DISTRICT, "/hazards/" + hazard))).contains("?act=grant-extension")
                .doesNotContain("?act=request-acceptance");
        assertThat(ok(get(Role.AUDITOR, Scope.DISTRICT, "/hazards/" + hazard))).doesNotContain("?act=");
    }

    @Test
    void a_form_has_the_acts_rule_and_every_field_of_the_contract_with_what_is_known() {
        String page = ok(get(Role.COMMITTEE, Scope.DISTRICT, "/hazards/" + hazard + "?act=grant-extension"));
        assertThat(page).contains("The current deadline becomes the date granted")
                .contains("action=\"/api/hazards/" + hazard + "/grant-extension\"").contains("data-version=\"6\"")
                .containsPattern("data-key=\"[0-9a-f-]{36}\"").contains("name=\"until\"")
                .contains("name=\"document.number\"").contains("data-name=\"evidence\"");
        assertThat(page).containsPattern("name=\"until\" value=\"\\d{4}-\\d\\d-\\d\\d\"");
    }

    @Test
    void every_act_that_a_caller_can_ask_for_has_a_rule_in_both_languages() {
        Arrays.stream(Action.values()).filter(action -> action.isRequestable()).forEach(action -> {
            assertThat(texts("act", "zh")).containsKey("rule." + action.path());
            assertThat(texts("act", "en")).containsKey("rule." + action.path());
        });
    }

    @Test
    void drafts_are_called_drafts_and_issued_papers_are_listed_with_number_day_digest_and_both_languages() {
        var issued = new PaperIssued(hazard, new Acts(hazard).on("2026-03-05").of(Action.ISSUE_PAPER).act(),
                PaperIssued.idOf(hazard, 7), PaperKind.SUPERVISION_NOTICE, "督〔2026〕7号", LocalDate.parse("2026-03-05"),
                3,
                List.of(new PaperFile("pdf", "zh", "ab".repeat(32), 1, "x"),
                        new PaperFile("pdf", "en", "cd".repeat(32), 1, "x")),
                "ef".repeat(32), List.of());
        given(issued, Instant.now());
        projected();

        String page = ok(get(Role.COMMITTEE, Scope.DISTRICT, "/hazards/" + hazard));

        assertThat(page).contains("Notice of listing for supervision (draft, PDF)")
                .contains("?act=issue-paper&amp;kind=supervision-notice").contains("督〔2026〕7号")
                .contains("Issued on 2026-03-05").contains("title=\"" + "ef".repeat(32)).contains("#act-3")
                .contains("/api/papers/" + issued.paperId() + ".pdf?lang=zh")
                .contains("/api/papers/" + issued.paperId() + ".pdf?lang=en");
        assertThat(ok(get(Role.AUDITOR, Scope.DISTRICT, "/hazards/" + hazard))).contains("督〔2026〕7号")
                .doesNotContain("?act=issue-paper").doesNotContain("?act=record-formality");
        assertThat(ok(get(Role.COMMITTEE, Scope.DISTRICT,
                "/hazards/" + hazard + "?act=issue-paper&kind=supervision-notice")))
                .contains("<option value=\"supervision-notice\" selected=\"selected\"")
                .contains("action=\"/api/hazards/" + hazard + "/issue-paper\"").contains("name=\"number\"")
                .doesNotContain("value=\"rectification-order\"");
    }

    @Test
    void an_act_that_is_not_allowed_now_is_shown_as_such() {
        assertThat(ok(get(Role.REGULATOR, Scope.DISTRICT, "/hazards/" + hazard + "?act=close-out")))
                .contains("“Close out” is not available").doesNotContain("class=\"act\"");
    }

    @Test
    void the_file_turns_back_to_any_act_and_nothing_can_be_done_there() {
        String then = ok(get(Role.COMMITTEE, Scope.DISTRICT, "/hazards/" + hazard + "?at=1"));
        assertThat(then).contains("state after act 2 of 7").contains("id=\"rectification\">Confirmed<")
                .contains("id=\"listing\">Not listed<").doesNotContain("?act=");
        assertThat(ok(get(Role.COMMITTEE, Scope.DISTRICT, "/hazards/" + hazard + "?at=6")))
                .doesNotContain("History: ").contains("?act=");
    }

    @Test
    void the_file_turns_back_to_a_day() {
        assertThat(ok(get(Role.VIEWER, Scope.DISTRICT, "/hazards/" + hazard + "?asOf=2026-03-01")))
                .contains("History: as of 2026-03-01.");
        assertThat(get(Role.VIEWER, Scope.DISTRICT, "/hazards/" + hazard + "?asOf=2020-01-01")).hasStatus(404);
        assertThat(get(Role.VIEWER, Scope.DISTRICT, "/hazards/" + hazard + "?at=x")).hasStatus(400);
    }

    @Test
    void the_person_responsible_for_a_late_act_is_shown_with_the_document() {
        String page = ok(get(Role.AUDITOR, Scope.DISTRICT, "/hazards/" + hazard));
        String deadlines = page.replaceAll("(?s).*<section class=\"sheet\" id=\"lateness\">(.*?)</section>.*", "$1");
        assertThat(deadlines).contains("Listed for supervision").contains("安委办督〔2026〕1号")
                .contains("Extension requested");
    }

    @Test
    void a_conflict_shows_what_was_recorded_since_the_version() {
        assertThat(ok(get(Role.COMMITTEE, Scope.DISTRICT, "/hazards/" + hazard + "/since?after=5&stale=true")))
                .contains("data-version=\"6\"").contains("Extension requested")
                .doesNotContain("Listed for supervision");
        assertThat(ok(get(Role.COMMITTEE, Scope.DISTRICT, "/hazards/" + hazard + "/since?after=6")))
                .contains("Nothing recorded");
    }

    @Test
    void who_may_report_gets_the_form_of_the_park_and_others_are_refused() {
        String form = ok(get(Role.UNIT, Scope.unit(unit), "/hazards/new"));
        assertThat(form).contains("action=\"/api/hazards\"").contains("value=\"" + park + "\"")
                .containsPattern("value=\"" + unit + "\" selected");
        assertThat(ok(get(Role.REGULATOR, Scope.DISTRICT, "/hazards/new"))).contains("滨河化工园区")
                .doesNotContain("class=\"act\"");
        assertThat(get(Role.AUDITOR, Scope.DISTRICT, "/hazards/new")).hasStatus(403);
        assertThat(get(Role.PARK, Scope.park(own("elsewhere")), "/hazards/new?parkId=" + park)).hasStatus(404);
    }

    @Test
    void the_worklist_holds_what_waits_for_the_reader_and_leads_to_the_act() {
        assertThat(ok(get(Role.COMMITTEE, Scope.park(park), "/work"))).contains(hazard + "?act=grant-extension")
                .contains(hazard + "?act=reject-extension");
        assertThat(ok(get(Role.UNIT, Scope.unit(unit), "/work"))).contains("/hazards/new")
                .doesNotContain("?act=grant-extension");
        assertThat(ok(get(Role.PARK, Scope.park(park), "/work?kind=EXTENSION_DECISION"))).contains("2026-滨-001")
                .doesNotContain("?act=");
        assertThat(get(Role.PARK, Scope.park(park), "/work?kind=NONE_SUCH")).hasStatus(400);
    }

    private static Map<String, String> texts(String area, String language) {
        var bundle = ResourceBundle.getBundle("messages/" + area,
                language.equals("en") ? Locale.ENGLISH : Locale.ROOT,
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
        return bundle.keySet().stream().collect(Collectors.toMap(key -> key, bundle::getString));
    }
}
