package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.enrolment.CampaignActs;
import bihuan.query.file.Acts;
import bihuan.query.testing.QuerySideTest;
import bihuan.query.testing.StatementCount;

/** Every figure of the overview opens exactly what it counted. Today is 2026-06-15. */
@Import(OverviewPageTest.Counted.class)
class OverviewPageTest extends QuerySideTest {

    private static final Pattern LINK = Pattern.compile("(?s)<a ([^>]*)>(.*?)</a>");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*(\\.\\d+)?");

    private String park;
    private String unit;

    @TestConfiguration
    static class Counted {

        @Bean
        static StatementCount statementCount() {
            return new StatementCount();
        }
    }

    /** A link with its text. */
    private record Link(String id, String href, String text) {

        BigDecimal number() {
            var numbers = NUMBER.matcher(text);
            assertThat(numbers.find()).as(text).isTrue();
            return new BigDecimal(numbers.group().replace(",", ""));
        }
    }

    @BeforeEach
    void a_park_with_hazards_in_several_states_and_a_campaign() {
        park = own("park");
        unit = own("unit");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安新材料有限公司");
        given(hazard("reported").on("2026-06-01"), Action.REPORT);
        given(hazard("overdue").on("2026-03-01"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST,
                Action.ORDER_SUSPENSION, Action.FILE_PLAN, Action.RECORD_PROGRESS);
        given(hazard("later").on("2026-03-20"), Action.REPORT, Action.CONFIRM);
        given(hazard("due-in-5").on("2026-05-20"), Action.REPORT, Action.CONFIRM, Action.REQUEST_EXTENSION);
        given(hazard("due-in-30").on("2026-06-14"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING);
        given(hazard("closed").on("2026-06-02"), Action.REPORT, Action.CONFIRM, Action.FILE_PLAN,
                Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT);
        given(hazard("closed-in-may").on("2026-05-02"), Action.REPORT, Action.CONFIRM, Action.FILE_PLAN,
                Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT);
        given(hazard("downgraded").on("2026-06-02"), Action.REPORT, Action.DOWNGRADE);
        var campaign = new CampaignActs(own("campaign"), park);
        given(campaign.enrolled());
        given(campaign.on("2026-03-10").completed("survey"));
        projected();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_figure_opens_as_many_as_it_says(String language) {
        for (Scope scope : List.of(Scope.park(park), Scope.unit(unit))) {
            var links = figures(page(scope, "/?lang=" + language));
            assertThat(links).hasSizeGreaterThan(20).extracting(Link::id).doesNotHaveDuplicates();
            links.forEach(link -> opens(scope, link, language));
        }
    }

    @Test
    void the_figures_are_those_of_the_api() {
        var tiles = figures(page(Scope.park(park), "/?lang=en")).stream()
                .filter(link -> link.id().startsWith("tile-")).toList();
        Map<String, Object> overview = JsonPath.read(json(Scope.park(park), "/api/overview"), "$");
        assertThat(tiles).extracting(Link::id).containsExactly("tile-open", "tile-overdue", "tile-due7", "tile-due30",
                "tile-listed", "tile-suspended", "tile-closed", "tile-fundsSpent", "tile-fundsPlanned");
        assertThat(tiles).extracting(link -> link.number().longValue()).containsExactly(5L, 2L, 1L, 2L, 1L, 1L, 1L,
                ((Number) overview.get("fundsSpent")).longValue(), ((Number) overview.get("fundsPlanned")).longValue());
        assertThat(List.of("open", "overdue", "dueIn7Days", "dueIn30Days", "listed", "suspended", "closedThisMonth"))
                .extracting(figure -> ((Number) overview.get(figure)).longValue())
                .containsExactly(5L, 2L, 1L, 2L, 1L, 1L, 1L);
    }

    @Test
    void stages_and_states_are_those_of_the_parks_own_progress() {
        var progress = json(Scope.park(park), "/api/parks/" + park + "/progress");
        var district = json(Scope.park(park), "/api/progress");
        for (String part : List.of("stages", "lifecycle")) {
            assertThat(JsonPath.<List<Object>>read(district, "$.parks[0]." + part)).isNotEmpty()
                    .isEqualTo(JsonPath.<List<Object>>read(progress, "$." + part));
        }
        var links = figures(page(Scope.park(park), "/?lang=en"));
        for (String figure : List.of("found", "closedOut")) {
            assertThat(links.stream().filter(link -> link.id().startsWith(figure + "-"))
                    .map(link -> link.number().intValue()))
                    .isEqualTo(JsonPath.<List<Integer>>read(progress, "$.stages[*]." + figure));
        }
        assertThat(links.stream().filter(link -> link.id().startsWith("state-")).map(link -> link.number().intValue()))
                .isEqualTo(JsonPath.<List<Integer>>read(progress, "$.lifecycle[*].count"));
    }

    @Test
    void the_overdue_figure_opens_the_longest_overdue_first() {
        var overdue = figures(page(Scope.park(park), "/?lang=en")).stream()
                .filter(link -> link.id().equals("tile-overdue")).findFirst().orElseThrow();
        assertThat(JsonPath.<List<String>>read(json(Scope.park(park), api(overdue.href())), "$.items[*].number"))
                .containsExactly("overdue", "later");
        String ledger = page(Scope.park(park), overdue.href());
        assertThat(ledger.indexOf("/hazards/" + own("hazard-overdue")))
                .isBetween(0, ledger.indexOf("/hazards/" + own("hazard-later")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_figure_of_the_trend_opens_as_many_as_it_says(String language) {
        for (String months : List.of("", "months=24&", "months=120&")) {
            var trends = page(Scope.park(park), "/overview/trends?" + months + "lang=" + language);
            var links = links(trends).stream().filter(link -> link.href().startsWith("/indicators/hazards")).toList();
            assertThat(links).hasSizeGreaterThan(36);
            links.stream().filter(link -> link.number().signum() > 0 || link.href().contains("2026-06"))
                    .forEach(link -> opens(Scope.park(park), link, language));
        }
    }

    @Test
    void the_trend_is_that_of_the_indicators_and_says_that_the_month_is_not_over() {
        String trends = page(Scope.park(park), "/overview/trends?lang=en");
        var indicators = json(Scope.park(park), "/api/indicators?by=month&from=2025-07-01&to=2026-06-15");
        List<Integer> found = JsonPath.read(indicators, "$.rows[*].figures.found");
        assertThat(numbers(trends, "FOUND")).isEqualTo(found);
        List<Integer> due = JsonPath.read(indicators, "$.rows[*].figures.onTime.denominator");
        List<Integer> onTime = JsonPath.read(indicators, "$.rows[*].figures.onTime.numerator");
        var missed = new ArrayList<Integer>();
        for (int i = 0; i < due.size(); i++) {
            missed.add(due.get(i) - onTime.get(i));
        }
        assertThat(numbers(trends, "DUE_MISSED")).isEqualTo(missed).contains(2);
        assertThat(numbers(trends, "CLOSED_OUT_WITHIN")).endsWith(1, 1);
        assertThat(trends).containsOnlyOnce("(so far)").doesNotContain("Nothing was found");
    }

    @Test
    void where_nothing_happened_for_a_year_the_page_says_so_and_shows_ten() {
        String quiet = own("quiet-park");
        park(quiet, "新区");
        projected();
        assertThat(page(Scope.park(quiet), "/overview/trends?lang=en")).contains("Nothing was found").contains(
                "2016-Q3").contains("2026-Q2");
        assertThat(page(Scope.park(quiet), "/overview/trends?months=12&lang=en")).doesNotContain("Nothing was found");
        assertThat(http.get().uri("/overview/trends?months=0")
                .headers(headers -> headers.setBasicAuth(login(Role.PARK, Scope.park(park)), PASSWORD)).exchange())
                .hasStatus(400);
    }

    @Test
    void a_unit_sees_its_own_states_and_no_page_of_its_park() {
        String page = page(Scope.unit(unit), "/?lang=zh");
        assertThat(page).contains("降为一般隐患").doesNotContain("\"/parks/" + park)
                .doesNotContain("任务完成");
    }

    @Test
    void the_overview_takes_as_many_statements_for_many_hazards_and_parks_as_for_few() {
        var login = login(Role.VIEWER, Scope.DISTRICT);
        int before = statements(login, "/");
        int trendBefore = statements(login, "/overview/trends");
        for (int i = 0; i < 4; i++) {
            String other = own("park-" + i);
            park(other, "园区" + i);
            unit(own("unit-" + i), other, "企业" + i);
            given(new CampaignActs(own("campaign"), other).enrolled());
            for (int n = 0; n < 5; n++) {
                given(new Acts(own("hazard-" + i + "-" + n)).in(other, own("unit-" + i)).numbered(n + "").seed(1)
                        .on("2026-03-0" + (n + 1)), Action.REPORT, Action.CONFIRM);
            }
        }
        projected();
        assertThat(statements(login, "/")).isEqualTo(before).isLessThan(25);
        assertThat(statements(login, "/overview/trends")).isEqualTo(trendBefore);
    }

    @Test
    void it_holds_no_inline_script_nor_style_and_keeps_itself_up_to_date() {
        String page = page(Scope.park(park), "/?lang=zh");
        assertThat(page).doesNotContain("style=\"").doesNotContain("onclick").contains("data-live")
                .contains("hx-trigger=\"live, every 300s\"");
        assertThat(page).containsPattern("/_static/echarts/[\\d.]+/dist/echarts");
    }

    private int statements(String login, String uri) {
        return StatementCount.of(() -> assertThat(http.get().uri(uri)
                .headers(headers -> headers.setBasicAuth(login, PASSWORD)).exchange()).hasStatusOk());
    }

    /** The page opens, and the list of the same question in the API is as long as the number says, or adds up to it. */
    private void opens(Scope scope, Link link, String language) {
        page(scope, link.href() + (link.href().contains("?") ? "&" : "?") + "lang=" + language);
        String list = json(scope, api(link.href()));
        if (link.href().contains("FUNDS")) {
            BigDecimal sum = JsonPath.<List<Number>>read(list, "$.items[*].amount").stream()
                    .map(amount -> new BigDecimal(amount.toString())).reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal shown = language.equals("zh") ? link.number().movePointRight(4) : link.number();
            assertThat(shown).as(link.toString()).isEqualByComparingTo(sum).isPositive();
        } else {
            assertThat(JsonPath.<Integer>read(list, "$.total")).as(link.toString())
                    .isEqualTo(link.number().intValueExact());
        }
    }

    private static String api(String page) {
        return page.startsWith("/ledger") ? page.replaceFirst("/ledger", "/api/hazards") : "/api" + page;
    }

    private String page(Scope scope, String uri) {
        return json(scope, uri);
    }

    private String json(Scope scope, String uri) {
        var answer = http.get().uri(URI.create(uri)).headers(headers -> headers
                .setBasicAuth(login(scope.unitId() == null ? Role.PARK : Role.UNIT, scope), PASSWORD)).exchange();
        assertThat(answer).as(uri).hasStatusOk();
        return body(answer);
    }

    /** The links of the overview whose text is a figure. */
    private static List<Link> figures(String page) {
        return links(page).stream().filter(link -> link.id().matches(
                "(tile|total|open|listed|suspended|overdue|tasksDone|tasksDue|closedOut|found|late|state)-.*"))
                .toList();
    }

    private static List<Link> links(String page) {
        return LINK.matcher(page).results().map(found -> new Link(attribute(found.group(1), "id"),
                attribute(found.group(1), "href").replace("&amp;", "&"), found.group(2).replaceAll("<[^>]*>", "")))
                .toList();
    }

    private static List<Integer> numbers(String trends, String figure) {
        return links(trends).stream().filter(link -> link.href().contains("figure=" + figure + "&"))
                .filter(link -> !link.href().contains("category=") && !link.href().contains("source="))
                .map(link -> link.number().intValue()).toList();
    }

    private static String attribute(String attributes, String name) {
        var found = Pattern.compile("(?:^| )" + name + "=\"([^\"]*)\"").matcher(attributes);
        return found.find() ? found.group(1) : "";
    }

    private Acts hazard(String number) {
        return new Acts(own("hazard-" + number)).in(park, unit).numbered(number).seed(1);
    }
}
