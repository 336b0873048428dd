package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.pages.PageLinks.Link;

/** Every figure of the overview opens exactly the hazards that it counts. Today is 2026-06-15. */
class OverviewPageTest extends PageFiguresTest {

    @BeforeEach
    void a_park_with_hazards_in_several_states_and_a_campaign() {
        aParkWithHazardsAndACampaign();
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_figure_opens_as_many_as_it_says(String language) {
        for (Scope scope : List.of(Scope.park(park), Scope.unit(unit))) {
            var links = figures(ask(scope, "/?lang=" + language));
            assertThat(links).hasSizeGreaterThan(20).extracting(Link::id).doesNotHaveDuplicates();
            links.forEach(link -> opens(scope, link, language));
        }
    }

    @Test
    void the_figures_are_those_of_the_api() {
        var tiles = figures(ask(Scope.park(park), "/?lang=en")).stream()
                .filter(link -> link.id().startsWith("tile-")).toList();
        Map<String, Object> overview = JsonPath.read(ask(Scope.park(park), "/api/overview"), "$");
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
        var progress = ask(Scope.park(park), "/api/parks/" + park + "/progress");
        var district = ask(Scope.park(park), "/api/progress");
        for (String part : List.of("stages", "lifecycle")) {
            assertThat(JsonPath.<List<Object>>read(district, "$.parks[0]." + part)).isNotEmpty()
                    .isEqualTo(JsonPath.<List<Object>>read(progress, "$." + part));
        }
        var links = figures(ask(Scope.park(park), "/?lang=en"));
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
        var overdue = figures(ask(Scope.park(park), "/?lang=en")).stream()
                .filter(link -> link.id().equals("tile-overdue")).findFirst().orElseThrow();
        assertThat(JsonPath.<List<String>>read(ask(Scope.park(park), overdue.api()), "$.items[*].number"))
                .containsExactly("overdue", "later");
        String ledger = ask(Scope.park(park), overdue.href());
        assertThat(ledger.indexOf("/hazards/" + own("hazard-overdue")))
                .isBetween(0, ledger.indexOf("/hazards/" + own("hazard-later")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zh", "en"})
    void every_figure_of_the_trend_opens_as_many_as_it_says(String language) {
        for (String months : List.of("", "months=24&", "months=120&")) {
            var trends = ask(Scope.park(park), "/overview/trends?" + months + "lang=" + language);
            var links = PageLinks.of(trends).stream().filter(link -> link.href().startsWith("/indicators/hazards"))
                    .toList();
            assertThat(links).hasSizeGreaterThan(36);
            links.stream().filter(link -> link.number().signum() > 0 || link.href().contains("2026-06"))
                    .forEach(link -> opens(Scope.park(park), link, language));
        }
    }

    @Test
    void the_trend_is_that_of_the_indicators_and_says_that_the_month_is_not_over() {
        String trends = ask(Scope.park(park), "/overview/trends?lang=en");
        var indicators = ask(Scope.park(park), "/api/indicators?by=month&from=2025-07-01&to=2026-06-15");
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
        assertThat(trends).containsOnlyOnce("(to date)").doesNotContain("No hazards were");
    }

    @Test
    void where_nothing_happened_for_a_year_the_page_says_so_and_shows_ten() {
        String quiet = own("quiet-park");
        park(quiet, "新区");
        projected();
        assertThat(ask(Scope.park(quiet), "/overview/trends?lang=en")).contains("No hazards were found").contains(
                "2016-Q3").contains("2026-Q2");
        assertThat(ask(Scope.park(quiet), "/overview/trends?months=12&lang=en")).doesNotContain("No hazards were");
        assertThat(http.get().uri("/overview/trends?months=0")
                .headers(headers -> headers.setBasicAuth(login(Role.PARK, Scope.park(park)), PASSWORD)).exchange())
                .hasStatus(400);
    }

    @Test
    void a_unit_sees_its_own_states_and_no_page_of_its_park() {
        String page = ask(Scope.unit(unit), "/?lang=zh");
        assertThat(page).contains("降为一般隐患").doesNotContain("\"/parks/" + park)
                .doesNotContain("任务完成");
    }

    @Test
    void the_overview_takes_as_many_statements_for_many_hazards_and_parks_as_for_few() {
        int before = statements(Scope.DISTRICT, "/");
        int trendBefore = statements(Scope.DISTRICT, "/overview/trends");
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
        assertThat(statements(Scope.DISTRICT, "/")).isEqualTo(before).isLessThan(25);
        assertThat(statements(Scope.DISTRICT, "/overview/trends")).isEqualTo(trendBefore);
    }

    @Test
    void it_holds_no_inline_script_nor_style_and_keeps_itself_up_to_date() {
        String page = ask(Scope.park(park), "/?lang=zh");
        assertThat(page).doesNotContain("style=\"").doesNotContain("onclick").contains("data-live")
                .contains("hx-trigger=\"live, every 300s\"");
        assertThat(page).containsPattern("/_static/echarts/[\\d.]+/dist/echarts");
    }

    /** The links of the overview whose text is a figure. */
    private static List<Link> figures(String page) {
        return PageLinks.of(page).stream().filter(link -> link.id().matches(
                "(tile|total|open|listed|suspended|overdue|tasksDone|tasksDue|closedOut|found|late|state)-.*"))
                .toList();
    }

    private static List<Integer> numbers(String trends, String figure) {
        return PageLinks.of(trends).stream().filter(link -> link.href().contains("figure=" + figure + "&"))
                .filter(link -> !link.href().contains("category=") && !link.href().contains("source="))
                .map(link -> link.number().intValue()).toList();
    }
}
