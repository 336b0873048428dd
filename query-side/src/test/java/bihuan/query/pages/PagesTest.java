package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.report.Rendition;
import bihuan.api.report.ReportFrozen;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportRendered;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

class PagesTest extends QuerySideTest {

    private String park;
    private String unit;
    private String hazard;

    @BeforeEach
    void a_park_with_one_hazard_under_way() {
        park = own("park");
        unit = own("unit");
        hazard = own("hazard");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安<新>材料有限公司");
        given(new Acts(hazard).in(park, unit).numbered("2026-滨-001").on("2026-03-01"), Action.REPORT, Action.CONFIRM,
                Action.PROPOSE_LISTING, Action.LIST, Action.ORDER_SUSPENSION, Action.FILE_PLAN, Action.RECORD_PROGRESS,
                Action.REQUEST_EXTENSION);
        projected();
    }

    @Test
    void the_start_page_shows_figures_parks_and_what_is_urgent() {
        String page = ok(page(Role.PARK, Scope.park(park), "/", "zh"));
        assertThat(page).contains("lang=\"zh-CN\"").contains("滨河化工园区").contains("2026-滨-001").contains("已逾期")
                .contains("延期待批").contains("/hazards/" + hazard);
    }

    @Test
    void the_ledger_page_filters_sorts_and_links_to_the_csv_of_the_same_question() {
        String page = ok(page(Role.PARK, Scope.park(park), "/ledger?q=报警&sort=currentDeadline&listing=LISTED", "en"));
        assertThat(page).contains("lang=\"en\"").contains("1 hazards").contains("滨河瑞安&lt;新&gt;材料有限公司")
                .contains("/api/hazards.csv?").contains("Rectifying");
        assertThat(ok(page(Role.PARK, Scope.park(park), "/ledger?q=没有这样的词", "en"))).contains("No hazards match.");
    }

    @Test
    void the_next_page_keeps_the_query() {
        given(new Acts(own("hazard-2")).in(park, unit).numbered("2026-滨-002").on("2026-03-02"), Action.REPORT);
        projected();
        String first = ok(page(Role.PARK, Scope.park(park), "/ledger?size=1&sort=number", "en"));
        assertThat(first).contains("2026-滨-001").doesNotContain("2026-滨-002");
        String next = first.replaceAll("(?s).* rel=\"next\" href=\"([^\"]*)\".*", "$1").replace("&amp;", "&");
        assertThat(ok(getPage(Role.PARK, Scope.park(park), next))).contains("2026-滨-002").doesNotContain("2026-滨-001");
    }

    @Test
    void the_case_page_shows_the_four_regions_and_the_timeline() {
        String page = ok(page(Role.REGULATOR, Scope.DISTRICT, "/hazards/" + hazard, "zh"));
        assertThat(page).contains("整改中").contains("挂牌督办").contains("停产停业").contains("延期待批").contains("安委办督〔2026〕1号")
                .contains("原因1").contains("<del>方案已备案</del>").contains("责令停产停业").contains("登记于");
    }

    @Test
    void the_indicators_are_shown_by_month_with_a_link_to_the_drill_down_of_each_figure() {
        String page = ok(page(Role.PARK, Scope.park(park), "/indicators?from=2026-02-01&to=2026-03-31", "en"));
        assertThat(page).contains("2026-02").contains("n/a").contains("0.00 %").contains("Rectification rate");
        String link = page.replaceAll("(?s).*href=\"([^\"]*from=2026-03-01[^\"]*figure=FOUND)\".*", "$1")
                .replace("&amp;", "&");
        assertThat(ok(getPage(Role.PARK, Scope.park(park), link))).contains("2026-滨-001")
                .contains("/hazards/" + hazard);
        assertThat(ok(page(Role.PARK, Scope.park(park), "/indicators?by=level&parkId=&asOf=2026-03-01", "zh")))
                .contains("整改率").contains("市级");
        assertThat(ok(page(Role.PARK, Scope.park(park), "/indicators?by=park", "zh"))).contains("滨河化工园区");
        assertThat(page(Role.PARK, Scope.park(park), "/indicators?from=soon", "zh")).hasStatus(400);
    }

    @Test
    void the_alerts_name_the_unit_and_its_penalties() {
        assertThat(ok(page(Role.PARK, Scope.park(park), "/alerts", "en"))).contains("No alerts.");
        for (int i = 1; i <= 3; i++) {
            given(new Acts(hazard).in(park, unit).on("2026-03-0" + i).seed(i), Action.RECORD_PENALTY);
        }
        projected();
        assertThat(ok(page(Role.PARK, Scope.park(park), "/alerts", "zh"))).contains("滨河瑞安&lt;新&gt;材料有限公司")
                .contains("罚字3").contains("第一百一十三条").contains("2026-滨-001");
        assertThat(ok(page(Role.PARK, Scope.park(park), "/", "en")))
                .contains("1 units meet the conditions for proposing closure");
    }

    @Test
    void the_ledger_page_goes_back_in_time() {
        assertThat(ok(page(Role.PARK, Scope.park(park), "/ledger?asOf=2026-02-01", "en"))).contains("No hazards match.")
                .contains("/api/hazards.csv?asOf=2026-02-01");
    }

    @Test
    void the_park_page_shows_stages_as_numerator_and_denominator_and_each_opens() {
        var campaign = new CampaignActs(own("campaign"), park);
        given(campaign.enrolled());
        given(campaign.on("2026-03-10").completed("survey"));
        given(campaign.on("2026-03-11").adopted("承包商<制度>"));
        projected();
        String page = ok(page(Role.PARK, Scope.park(park), "/parks/" + park, "zh"));
        assertThat(page).contains("动员").contains("2026-03-01 至 2026-03-31").contains("任务survey").contains("逾期")
                .contains("承包商&lt;制度&gt;").contains("problems.xlsx?campaign=" + own("campaign") + "&amp;lang=zh");
        String found = page.replaceAll("(?s).*?href=\"(/parks/[^\"]*/first/found[^\"]*)\".*", "$1").replace("&amp;",
                "&");
        assertThat(ok(getPage(Role.PARK, Scope.park(park), found))).contains("2026-滨-001").contains("共 1 条");
        String tasks = page.replaceAll("(?s).*?href=\"(/parks/[^\"]*/first/tasksDue[^\"]*)\".*", "$1").replace("&amp;",
                "&");
        assertThat(ok(getPage(Role.PARK, Scope.park(park), tasks))).contains("任务survey").contains("共 2 条")
                .contains("已完成");
        assertThat(ok(page(Role.VIEWER, Scope.DISTRICT, "/parks/" + park + "?asOf=2026-03-09", "en")))
                .contains("Stage first").contains("As of 2026-03-09").contains("asOf=2026-03-09").contains("Due");
        assertThat(page(Role.UNIT, Scope.unit(unit), "/parks/" + park, "en")).hasStatus(404);
        assertThat(page(Role.VIEWER, Scope.DISTRICT, "/parks/" + park + "?asOf=soon", "en")).hasStatus(400);
        assertThat(ok(page(Role.PARK, Scope.park(park), "/", "zh"))).contains("/parks/" + park);
        assertThat(ok(page(Role.UNIT, Scope.unit(unit), "/", "zh"))).doesNotContain("\"/parks/" + park);
    }

    @ParameterizedTest
    @EnumSource
    void every_entry_of_the_menu_opens(Role role) {
        var scopes = role == Role.UNIT
                ? List.of(Scope.unit(unit))
                : List.of(Scope.DISTRICT, Scope.park(park), Scope.unit(unit));
        for (Scope scope : scopes) {
            String start = ok(page(role, scope, "/", "en"));
            String menu = start.substring(start.indexOf("<nav class=\"menu\""), start.indexOf("</nav>"));
            assertThat(PageLinks.of(menu)).hasSizeGreaterThan(4).allSatisfy(
                    entry -> assertThat(page(role, scope, entry.href(), "en").getResponse().getStatus())
                            .as("%s as %s over %s", entry.href(), role, scope).isIn(200, 302));
        }
    }

    @Test
    void the_account_of_a_unit_gets_no_links_to_figures_by_park() {
        assertThat(ok(page(Role.UNIT, Scope.unit(unit), "/", "en"))).doesNotContain("href=\"/reports\"",
                "href=\"/campaigns\"");
        assertThat(ok(page(Role.PARK, Scope.park(park), "/", "en"))).contains("href=\"/reports\"",
                "href=\"/campaigns\"");
    }

    @Test
    void a_hazard_out_of_scope_has_no_page() {
        var answer = page(Role.UNIT, Scope.unit(own("unit-else")), "/hazards/" + hazard, "en");
        assertThat(answer).hasStatus(404);
        assertThat(body(answer)).contains("outside your scope");
    }

    @Test
    void a_page_reports_an_invalid_filter() {
        var answer = page(Role.VIEWER, Scope.DISTRICT, "/ledger?listing=MAYBE", "en");
        assertThat(answer).hasStatus(400);
        assertThat(body(answer)).contains("listing").contains("PROPOSED");
    }

    @Test
    void a_visitor_who_is_not_signed_in_is_asked_to_sign_in() {
        assertThat(http.get().uri("/ledger").exchange()).hasStatus3xxRedirection().redirectedUrl().endsWith("/login");
        var login = http.get().uri("/login").exchange();
        assertThat(login).hasStatusOk();
        assertThat(body(login)).contains("name=\"_csrf\"").contains("账号").doesNotContain("style=")
                .doesNotContainPattern("<script(?![^>]*\\ssrc=)");
    }

    @Test
    void the_language_is_kept_once_chosen() {
        var chosen = http.get().uri("/login?lang=en").exchange();
        assertThat(body(chosen)).contains("Sign in");
        var cookie = chosen.getResponse().getCookie("bihuan-lang");
        assertThat(body(http.get().uri("/login").cookie(cookie).exchange())).contains("Sign in");
        assertThat(body(http.get().uri("/login").header("Accept-Language", "en-GB").exchange())).contains("Sign in");
        assertThat(body(http.get().uri("/login").header("Accept-Language", "de").exchange())).contains("密码");
    }

    @Test
    void the_style_sheets_are_served_from_here() {
        String login = body(http.get().uri("/login").exchange());
        var sheets = Pattern.compile("<link [^>]*rel=\"stylesheet\"[^>]* href=\"([^\"]*)\"").matcher(login).results()
                .map(link -> link.group(1)).toList();
        assertThat(sheets).isNotEmpty()
                .allSatisfy(href -> assertThat(http.get().uri(href).exchange()).hasStatusOk());
        assertThat(login).contains("/webjars/bootstrap/").containsPattern("/css/bihuan-[0-9a-f]{32}\\.css");
    }

    @Test
    void a_report_that_was_chosen_can_be_frozen_by_who_may_and_is_listed_then() {
        String monthly = "/reports?kind=monthly-return&period=2026-03&parkId=" + park;
        assertThat(ok(page(Role.PARK, Scope.park(park), monthly, "zh")))
                .contains("action=\"/api/reports/monthly-return/freeze\"").contains("冻结这份报告")
                .contains("value=\"2026-03\"")
                .doesNotContain("该报告期尚未结束");
        assertThat(ok(page(Role.PARK, Scope.park(park), monthly.replace("-03", "-06"), "en")))
                .contains("The period has not ended");
        assertThat(ok(page(Role.VIEWER, Scope.DISTRICT, monthly, "en"))).doesNotContain("/freeze")
                .contains("monthly-return.pdf");
        assertThat(ok(page(Role.PARK, Scope.park(park), monthly.replace("-03", "-13"), "zh"))).doesNotContain("/freeze")
                .contains("is-invalid");
        given(new ReportFrozen("report-" + park, Acts.REPORTER, TODAY, ReportKind.MONTHLY_RETURN, "2026-03", park,
                null));
        projected();
        assertThat(ok(page(Role.PARK, Scope.park(park), "/reports", "zh"))).contains("正在生成")
                .doesNotContain("/api/reports/frozen/report-" + park);
        given(new ReportRendered("report-" + park, List.of(new Rendition("pdf", "zh", "a", 1, "月报", null),
                new Rendition("html", "zh", "b", 1, "月报", "c"))));
        projected();
        assertThat(ok(page(Role.PARK, Scope.park(park), "/reports?frozen=report-" + park, "zh"))).contains("已冻结：")
                .contains("/api/reports/frozen/report-" + park + ".pdf?lang=zh\"")
                .contains("/api/reports/frozen/report-" + park + ".html?lang=zh&amp;remade=true\"")
                .containsOnlyOnce("与首次出具的文件不一致").doesNotContain("正在生成");
    }

    private MvcTestResult page(Role role, Scope scope, String uri, String language) {
        return getPage(role, scope, uri + (uri.contains("?") ? "&" : "?") + "lang=" + language);
    }

    private MvcTestResult getPage(Role role, Scope scope, String uri) {
        return http.get().uri(uri.contains("%") ? URI.create(uri) : encoded(uri))
                .headers(headers -> headers.setBasicAuth(login(role, scope), PASSWORD)).exchange();
    }

    private static URI encoded(String uri) {
        return UriComponentsBuilder.fromUriString(uri).encode().build().toUri();
    }
}
