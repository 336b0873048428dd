package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.web.util.UriComponentsBuilder;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

/** The ledger as a page: its address holds the query, and links to other pages repeat it. */
class LedgerPageTest extends QuerySideTest {

    private static final Pattern NUMBER = Pattern.compile("id=\"row-[^\"]*\" href=\"[^\"]*\">([^<]*)<");

    private String park;
    private String alpha;
    private String beta;

    @BeforeEach
    void a_park_with_hazards() {
        park = own("park");
        alpha = own("unit-alpha");
        beta = own("unit-beta");
        park(park, "滨河化工园区");
        unit(alpha, park, "滨河瑞安新材料有限公司");
        unit(beta, park, "滨河宏信石化仓储有限公司");
        given(hazard("1", alpha).on("2026-03-01").about("一车间", "铝粉尘除尘系统"), Action.REPORT);
        given(hazard("2", alpha).on("2026-03-02").about("罐区", "液化烃储罐"), Action.REPORT, Action.CONFIRM);
        given(hazard("3", beta).on("2026-05-20").about("冷库机房", "液氨泄漏"), Action.REPORT, Action.CONFIRM,
                Action.PROPOSE_LISTING, Action.LIST, Action.ORDER_SUSPENSION);
        given(hazard("4", beta).on("2026-01-05").about("二车间", "动火作业"), Action.REPORT, Action.CONFIRM,
                Action.FILE_PLAN, Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT);
        projected();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "sort=number", "sort=-number", "sort=discoveredOn", "sort=currentDeadline",
            "sort=-currentDeadline", "sort=-closedOutOn", "sort=-progressPercent", "sort=-fundsPlanned",
            "sort=unitName", "rectification=CONFIRMED", "rectification=REPORTED,CLOSED_OUT", "listing=LISTED",
            "level=CITY",
            "overdue=true", "overdue=false", "overdue=true&sort=currentDeadline", "dueBefore=2026-07-01",
            "dueBefore=2026-07-01&sort=currentDeadline", "q=罐", "q=车间", "q=液化烃储罐", "q=瑞安", "q=100%", "category=消防",
            "source=EXPERT", "restriction=ORDERED", "rectification=CONFIRMED&level=CITY", "asOf=2026-04-01",
            "asOf=2026-04-01&overdue=true"})
    void page_by_page_it_shows_what_the_api_lists(String question) {
        for (Scope scope : List.of(Scope.park(park), Scope.unit(alpha), Scope.DISTRICT)) {
            String asked = scope.isDistrict() ? question + "&parkId=" + park : question;
            // The default order of the page is the longest overdue first.
            String api = asked.contains("overdue=true") && !asked.contains("sort=") && !asked.contains("asOf")
                    ? asked + "&sort=currentDeadline"
                    : asked;
            List<String> listed = JsonPath.read(body(ask(scope, "/api/hazards?" + api)), "$.items[*].number");
            var shown = new ArrayList<String>();
            String address = "/ledger?size=1&" + asked;
            while (address != null) {
                String page = ok(ask(scope, address));
                shown.addAll(numbers(page));
                address = next(page);
            }
            assertThat(shown).as("%s of %s", asked, scope).isEqualTo(listed);
        }
    }

    @Test
    void columns_of_the_address_are_shown_and_kept_in_every_link() {
        String page = ok(ask(Scope.park(park), "/ledger?columns=overdueDays&columns=location,status&sort=number"));
        assertThat(heads(page)).containsExactly("number", "location", "overdueDays", "status");
        assertThat(page).contains("/api/hazards.csv?sort=number&amp;columns=number%2Clocation%2CoverdueDays%2Cstatus")
                .contains("checked").contains("id=\"column-location\"");
        assertThat(links(page, "rel=\"next\"")).isEmpty();
        assertThat(ask(Scope.park(park), "/ledger?columns=weather")).hasStatus(400);
        assertThat(body(ask(Scope.park(park), "/ledger?columns=weather"))).contains("weather").contains("overdueDays");
    }

    @Test
    void columns_chosen_once_are_there_the_next_time() {
        var chosen = ask(Scope.park(park), "/ledger?columns=location");
        var cookie = chosen.getResponse().getCookie("bihuan-ledger-columns");
        assertThat(heads(ok(ask(Scope.park(park), "/ledger", cookie)))).containsExactly("number", "location");
        assertThat(heads(ok(ask(Scope.park(park), "/ledger?columns=status", cookie)))).containsExactly("number",
                "status");
        assertThat(heads(ok(ask(Scope.park(park), "/ledger", new Cookie("bihuan-ledger-columns", "; drop")))))
                .contains("unitName", "status");
    }

    @Test
    void an_export_holds_exactly_what_is_shown() {
        String page = ok(ask(Scope.park(park),
                "/ledger?q=液&sort=-number&asOf=2026-06-01&columns=unitName,category,currentDeadline,overdueDays"));
        assertThat(numbers(page)).containsExactly("3", "2");
        String csv = body(ask(Scope.park(park), links(page, ">CSV<").getFirst()));
        assertThat(csv).isEqualTo("\uFEFF编号,责任单位,隐患大类,隐患小类,现整改期限,逾期天数\r\n"
                + "3,滨河宏信石化仓储有限公司,危险化学品,可燃有毒气体检测,2026-06-20,0\r\n2,滨河瑞安新材料有限公司,危险化学品,可燃有毒气体检测,2026-04-02,60\r\n");
        assertThat(ask(Scope.park(park), links(page, ">Excel<").getFirst())).hasStatusOk();
        assertThat(ask(Scope.park(park), "/api/hazards.xlsx?columns=weather")).hasStatus(400);
        assertThat(body(ask(Scope.DISTRICT, "/api/parks/" + park + "/ledger.csv?columns=status,number&sort=number")))
                .startsWith("\uFEFF编号,状态\r\n1,已报告\r\n");
    }

    @Test
    void each_filter_is_shown_with_a_link_that_removes_only_it() {
        String page = ok(ask(Scope.park(park), "/ledger?rectification=CONFIRMED,REPORTED&q=a%26b&lang=en"));
        assertThat(page).contains("Rectification: Confirmed").contains("Rectification: Reported")
                .contains("Search: a&amp;b")
                .contains("href=\"/ledger?q=a%26b&amp;rectification=CONFIRMED\"")
                .contains("href=\"/ledger?rectification=CONFIRMED%2CREPORTED\"");
        assertThat(ok(ask(Scope.park(park), "/ledger?unitId=" + alpha))).contains("责任单位：滨河瑞安新材料有限公司");
        assertThat(ok(ask(Scope.park(park), "/ledger?unitId=" + own("unit-gamma"))))
                .contains("责任单位：" + own("unit-gamma"));
    }

    @Test
    void a_past_day_is_shown_on_the_page_and_kept_in_links_to_hazards() {
        String page = ok(ask(Scope.park(park), "/ledger?asOf=2026-03-01&listing=NONE&lang=en"));
        assertThat(page).contains("The ledger as of 2026-03-01").contains("Back to today")
                .contains("href=\"/ledger?listing=NONE\"").contains("/hazards/" + own("hazard-1") + "?asOf=2026-03-01")
                .doesNotContain("data-live");
        assertThat(ok(ask(Scope.park(park), "/ledger"))).contains("data-live=\"")
                .contains("href=\"/hazards/" + own("hazard-1") + "\"");
    }

    @Test
    void a_column_head_shows_its_order_and_reverses_it() {
        String page = ok(ask(Scope.park(park), "/ledger?sort=number&level=CITY"));
        assertThat(page).contains("aria-sort=\"ascending\"").contains("href=\"/ledger?level=CITY&amp;sort=-number\"")
                .contains("href=\"/ledger?level=CITY&amp;sort=currentDeadline\"");
        assertThat(ok(ask(Scope.park(park), "/ledger?sort=-number"))).contains("aria-sort=\"descending\"");
        assertThat(ok(ask(Scope.park(park), "/ledger?overdue=true"))).contains("aria-sort=\"ascending\"")
                .contains("name=\"sort\" value=\"currentDeadline\"");
    }

    @Test
    void a_request_for_a_part_of_the_page_pushes_the_address_of_the_whole_page() {
        var answer = http.get().uri("/ledger?q=&listing=LISTED&parkId=&columns=number")
                .headers(headers -> headers.setBasicAuth(login(Role.PARK, Scope.park(park)), PASSWORD))
                .header("HX-Request", "true").header("HX-Current-URL", "http://localhost/ledger").exchange();
        assertThat(answer).hasStatusOk().headers().hasValue("HX-Push-Url", "/ledger?listing=LISTED&columns=number");
    }

    private Acts hazard(String number, String unit) {
        return new Acts(own("hazard-" + number)).in(park, unit).numbered(number);
    }

    private MvcTestResult ask(Scope scope, String address, Cookie... cookies) {
        var role = scope.isDistrict() ? Role.VIEWER : scope.unitId() == null ? Role.PARK : Role.UNIT;
        var request = http.get().uri(address.matches(".*%[0-9A-F]{2}.*")
                ? URI.create(address)
                : UriComponentsBuilder.fromUriString(address).encode().build().toUri())
                .headers(headers -> headers.setBasicAuth(login(role, scope), PASSWORD));
        return (cookies.length == 0 ? request : request.cookie(cookies)).exchange();
    }

    private static String next(String page) {
        return links(page, "rel=\"next\"").stream().findFirst().orElse(null);
    }

    /** The addresses of links whose tag contains this text or that have this label. */
    private static List<String> links(String page, String mark) {
        return Pattern.compile("<a ([^>]*>[^<]*<)").matcher(page).results().map(link -> link.group(1))
                .filter(link -> link.contains(mark))
                .map(link -> link.replaceAll("(?s).*?href=\"([^\"]*)\".*", "$1").replace("&amp;", "&")).toList();
    }

    private static List<String> numbers(String page) {
        return NUMBER.matcher(page).results().map(found -> found.group(1)).toList();
    }

    private static List<String> heads(String page) {
        return Pattern.compile("<th scope=\"col\" class=\"col-(\\w+)").matcher(page).results()
                .map(found -> found.group(1)).toList();
    }
}
