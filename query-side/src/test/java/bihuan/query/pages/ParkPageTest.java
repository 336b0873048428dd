package bihuan.query.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.pages.PageLinks.Link;

/** A park's page: each figure opens the hazards that it counts, today and on another day. Today is 2026-06-15. */
class ParkPageTest extends PageFiguresTest {

    private static final Pattern AXIS = Pattern.compile("<line class=\"day\" x1=\"(\\d+)\" x2=\"\\d+\" y1=\"0\"");

    @BeforeEach
    void a_park_with_hazards_in_several_states_and_a_campaign() {
        aParkWithHazardsAndACampaign();
    }

    @ParameterizedTest
    @CsvSource({"zh, ''", "en, ''", "zh, asOf=2026-05-10", "en, asOf=2026-05-10"})
    void every_figure_opens_as_many_as_it_says(String language, String day) {
        String page = ask(Scope.DISTRICT, "/parks/" + park + "?lang=" + language + "&" + day);
        var figures = PageLinks.of(page).stream()
                .filter(link -> link.id().matches("(tile|state|unit-(overdue|open|total)|to-open)(-.*)?")
                        || link.href().contains("/progress/"))
                .toList();
        assertThat(figures).hasSizeGreaterThan(40);
        figures.stream().filter(link -> !link.href().contains("FUNDS") || link.number().signum() > 0)
                .forEach(link -> opens(Scope.DISTRICT, link, language));
        if (!day.isEmpty()) {
            assertThat(figures).allSatisfy(link -> assertThat(link.href()).contains(day));
        }
    }

    @Test
    void its_figures_are_its_own_and_not_those_of_the_district() {
        String other = own("other-park");
        park(other, "别的园区");
        unit(own("other-unit"), other, "别家企业");
        given(new Acts(own("hazard-other")).in(other, own("other-unit")).numbered("other").on("2026-03-01").seed(1),
                Action.REPORT, Action.CONFIRM);
        projected();
        var tiles = PageLinks.of(ask(Scope.DISTRICT, "/parks/" + park + "?lang=en"));
        var overview = ask(Scope.park(park), "/api/overview");
        for (var tile : List.of("open", "overdue", "listed", "suspended")) {
            assertThat(number(tiles, "tile-" + tile)).isEqualTo(JsonPath.<Integer>read(overview, "$." + tile));
        }
        assertThat(number(tiles, "unit-overdue-" + unit)).isEqualTo(2);
        assertThat(number(tiles, "unit-open-" + unit)).isEqualTo(5);
    }

    @Test
    void stages_and_tasks_are_on_a_time_line_with_their_state_as_a_word_and_a_shape() {
        String page = ask(Scope.park(park), "/parks/" + park + "?lang=en");
        assertThat(page).contains("Stage first").contains("Task survey").contains("#mark-DONE").contains("#mark-DUE")
                .contains("#mark-OVERDUE").contains("✓").contains("▲").contains("Overdue").contains("Done");
        // The plan runs from March to December 2026: ten months of 56 pixels, and half of the fourth gone today.
        assertThat(page).contains("width=\"560\"");
        assertThat(AXIS.matcher(page).results().map(found -> found.group(1)).distinct()).containsExactly("194");
        assertThat(ask(Scope.park(park), "/parks/" + park + "?lang=en&asOf=2027-03-01")).contains("(outside the chart)")
                .doesNotContain("y1=\"0\" y2=\"30\" class=\"day\"");
    }

    @Test
    void what_was_not_done_by_a_past_day_is_not_done_on_the_page_of_that_day() {
        String then = ask(Scope.park(park), "/parks/" + park + "?lang=en&asOf=2026-03-09");
        assertThat(then).contains("As of 2026-03-09").doesNotContain("<tr class=\"DONE\"").contains("<tr class=\"DUE\"")
                .contains("The list shows today’s content").doesNotContain("承包商&lt;制度&gt;");
        assertThat(ask(Scope.park(park), "/parks/" + park + "?lang=en")).contains("<tr class=\"DONE\"")
                .contains("承包商&lt;制度&gt;").doesNotContain("The list shows today’s content");
    }

    @Test
    void the_lists_show_their_first_rows_and_how_many_there_are() {
        String page = ask(Scope.park(park), "/parks/" + park + "?lang=en");
        var problems = ask(Scope.park(park), "/api/parks/" + park + "/lists/problems");
        assertThat(page).contains("first 5 of " + JsonPath.<Integer>read(problems, "$.total"));
        assertThat(JsonPath.<List<String>>read(problems, "$.items[*].id").subList(0, 5))
                .allSatisfy(id -> assertThat(page).contains("/hazards/" + id));
        assertThat(page).contains("problems.xlsx?campaign=").contains("measures.xlsx?campaign=")
                .contains("/reports?parkId=" + park);
    }

    @Test
    void the_longest_overdue_comes_first_and_hazards_without_a_deadline_last() {
        var numbers = PageLinks.of(ask(Scope.park(park), "/parks/" + park + "?lang=zh").split("id=\"ledger-title\"")[1])
                .stream().filter(link -> link.href().startsWith("/hazards/")).map(Link::text).toList();
        assertThat(numbers).startsWith("overdue", "later", "due-in-5", "due-in-30", "reported");
    }

    @Test
    void it_takes_as_many_statements_for_many_hazards_and_units_as_for_few() {
        int before = statements(Scope.DISTRICT, "/parks/" + park);
        for (int i = 0; i < 6; i++) {
            unit(own("unit-" + i), park, "企业" + i);
            given(new Acts(own("hazard-" + i)).in(park, own("unit-" + i)).numbered("more-" + i).seed(1)
                    .on("2026-03-0" + (i + 1)), Action.REPORT, Action.CONFIRM);
        }
        projected();
        assertThat(statements(Scope.DISTRICT, "/parks/" + park)).isEqualTo(before);
    }

    @Test
    void a_unit_has_no_page_of_its_park_and_no_page_holds_a_style_of_its_own() {
        assertThat(get(Role.UNIT, Scope.unit(unit), "/parks/{id}", park)).hasStatus(404);
        assertThat(ask(Scope.park(park), "/parks/" + park)).doesNotContain("style=\"").doesNotContain("onclick");
    }

    private static int number(List<Link> links, String id) {
        return links.stream().filter(link -> link.id().equals(id)).findFirst().orElseThrow().number().intValueExact();
    }
}
