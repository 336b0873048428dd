package bihuan.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.core.indicator.Figure;
import bihuan.query.testing.QuerySideTest;

/**
 * Indicators of one park over HTTP. Today is 2026-06-15; an act with seed 1 sets its deadline 31 days after its day.
 */
class IndicatorHttpTest extends QuerySideTest {

    private static final Action[] RECTIFYING = {Action.REPORT, Action.CONFIRM, Action.FILE_PLAN,
            Action.RECORD_PROGRESS};
    private static final String SPRING = "from=2026-03-01&to=2026-05-31";

    private String park;
    private String unit;

    @BeforeEach
    void a_park_after_its_first_spring() {
        park = own("park");
        unit = own("unit");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安新材料有限公司");
        var onTime = hazard("on-time").on("2026-03-01");
        given(onTime, RECTIFYING);
        given(onTime.on("2026-03-20"), Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT);
        var late = hazard("late").on("2026-03-10");
        given(late, Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST, Action.FILE_PLAN,
                Action.RECORD_PROGRESS);
        given(late.on("2026-05-02"), Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.DELIST, Action.CLOSE_OUT);
        given(hazard("open").on("2026-04-05").seed(2), RECTIFYING);
        given(hazard("not-due").on("2026-05-20"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST);
        given(hazard("downgraded").on("2026-04-01"), Action.REPORT, Action.DOWNGRADE);
        given(new Acts(own("hazard-other")).in(park, own("unit-other")).numbered("other").on("2026-04-02"),
                Action.REPORT);
        projected();
    }

    @Test
    void each_rate_is_given_with_its_numerator_and_denominator() {
        var answer = ask(SPRING);
        assertThat(figures(answer)).containsEntry("found", 4).containsEntry("overdue", 1).containsEntry("listed", 2)
                .containsEntry("delisted", 1).containsEntry("inForce", 1);
        assertThat(ratio(answer, "rectification")).isEqualTo("2/4 50.00 %");
        assertThat(ratio(answer, "carriedIn")).isEqualTo("0/0 n/a");
        assertThat(ratio(answer, "onTime")).isEqualTo("1/3 33.33 %");
        assertThat(ratio(answer, "onTimeOriginal")).isEqualTo("1/3 33.33 %");
        assertThat(JsonPath.<Number>read(answer, "$.total.fundsPlanned").intValue()).isEqualTo(4000);
        assertThat(JsonPath.<Number>read(answer, "$.total.fundsCommitted").intValue()).isEqualTo(2000);
        assertThat(JsonPath.<Number>read(answer, "$.total.fundsSpent").intValue()).isEqualTo(4000);
        assertThat(JsonPath.<Object>read(answer, "$.total.carriedIn.rate")).isNull();
    }

    @Test
    void months_are_in_order_including_empty_ones_and_the_stock_is_carried_from_one_to_the_next() {
        var answer = ask("from=2026-02-01&to=2026-05-31&by=month");
        assertThat(JsonPath.<List<String>>read(answer, "$.rows[*].key.month")).containsExactly("2026-02", "2026-03",
                "2026-04", "2026-05");
        assertThat(JsonPath.<List<Integer>>read(answer, "$.rows[*].figures.found")).containsExactly(0, 2, 1, 1);
        assertThat(JsonPath.<List<String>>read(answer, "$.rows[*].figures.rectification.text")).containsExactly("n/a",
                "100.00 %", "0.00 %", "0.00 %");
        assertThat(JsonPath.<List<Integer>>read(answer, "$.rows[*].figures.carriedIn.denominator"))
                .containsExactly(0, 0, 1, 2);
        assertThat(JsonPath.<List<Integer>>read(answer, "$.rows[*].figures.carriedIn.numerator"))
                .containsExactly(0, 0, 0, 1);
        assertThat(JsonPath.<List<Integer>>read(answer, "$.rows[*].figures.inForce")).containsExactly(0, 1, 1, 1);
        assertThat(JsonPath.<List<Object>>read(answer, "$.rows[*].figures.overdue")).containsOnlyNulls();
        assertThat(JsonPath.<Integer>read(answer, "$.total.carriedIn.denominator")).isZero();
    }

    @Test
    void rows_are_grouped_by_the_requested_dimensions() {
        assertThat(rows(ask(SPRING + "&by=park"), "park")).containsExactly(park + " 4");
        assertThat(rows(ask(SPRING + "&by=source"), "source")).containsExactly("DEPARTMENT 3", "PARK 1");
        assertThat(rows(ask(SPRING + "&by=level"), "level")).containsExactly("- 2", "CITY 2");
        assertThat(rows(ask(SPRING + "&by=category"), "category")).containsExactly("危险化学品 4");
        assertThat(rows(ask(SPRING + "&by=quarter"), "quarter")).containsExactly("2026-Q1 2", "2026-Q2 2");
        assertThat(rows(ask(SPRING + "&by=level,month"), "month")).contains("2026-03 1", "2026-04 1", "2026-05 1");
        assertThat(JsonPath.<Integer>read(ask(SPRING + "&level=CITY"), "$.total.found")).isEqualTo(2);
        assertThat(JsonPath.<Integer>read(ask(SPRING + "&level=-&source=PARK"), "$.total.found")).isEqualTo(1);
    }

    @Test
    void another_day_gives_the_state_of_that_day() {
        var then = ask(SPRING + "&asOf=2026-04-12");
        assertThat(ratio(then, "rectification")).isEqualTo("1/3 33.33 %");
        assertThat(ratio(then, "onTime")).isEqualTo("1/2 50.00 %");
        assertThat(figures(then)).containsEntry("overdue", 1).containsEntry("listed", 1).containsEntry("inForce", 1);
        assertThat(JsonPath.<String>read(then, "$.asOf")).isEqualTo("2026-04-12");
        assertThat(normal(ask(SPRING + "&by=month&asOf=2026-06-15"))).isEqualTo(normal(ask(SPRING + "&by=month")));
        assertThat(JsonPath.<Integer>read(ask(SPRING + "&knownAt=2020-01-01"), "$.total.found")).isZero();
    }

    @Test
    void now_and_the_same_folded_from_the_timeline_agree() {
        var folded = ask(SPRING + "&by=month&knownAt=2099-01-01&asOf=2026-06-15");
        assertThat(normal(folded)).isEqualTo(normal(ask(SPRING + "&by=month")));
    }

    @ParameterizedTest
    @EnumSource(value = Figure.class, mode = EnumSource.Mode.EXCLUDE, names = {"DUE_MISSED", "CLOSED_OUT_WITHIN"})
    void the_drill_down_of_a_figure_lists_as_many_hazards_as_it_counts_now_and_on_another_day(Figure figure) {
        for (String question : List.of(SPRING, "from=2026-04-01&to=2026-05-31", SPRING + "&asOf=2026-05-01",
                "from=2026-04-01&to=2026-05-31&asOf=2026-05-10", SPRING + "&level=CITY",
                SPRING + "&knownAt=2099-01-01")) {
            var figures = JsonPath.<Map<String, Object>>read(ask(question), "$.total");
            var drillDown = drillDown(question, figure);
            BigDecimal sum = drillDown.stream().map(item -> new BigDecimal(item.get("amount").toString()))
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).as(figure + " " + question).isEqualByComparingTo(value(figure, figures));
            assertThat(drillDown).allSatisfy(item -> assertThat(item).containsKeys("countedOn", "number", "unitName"));
        }
    }

    @Test
    void a_unit_and_a_park_see_no_more_than_their_own() {
        assertThat(JsonPath.<Integer>read(body(get(Role.PARK, Scope.park(park), "/api/indicators?" + SPRING)),
                "$.total.found")).isEqualTo(5);
        assertThat(JsonPath.<Integer>read(body(get(Role.UNIT, Scope.unit(own("unit-other")),
                "/api/indicators?" + SPRING)), "$.total.found")).isEqualTo(1);
        assertThat(JsonPath.<Integer>read(body(get(Role.PARK, Scope.park(own("else")),
                "/api/indicators?parkId={park}&" + SPRING, park)), "$.total.found")).isZero();
        assertThat(get(Role.UNIT, Scope.unit(own("unit-other")),
                "/api/indicators/hazards?figure=FOUND&asOf=2026-05-31&" + SPRING)).bodyJson()
                .extractingPath("$.total").isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"from=soon", "to=2026-02-30", "asOf=2026-13-01", "knownAt=yesterday", "by=week",
            "by=month,year", "source=RUMOUR", "level=GALAXY", "parkId=a%00b", "category=%00",
            "to=2026-01-01&from=2026-01-02", "by=month&from=1900-01-01&to=2026-01-01", "from=0000-01-01"})
    void a_parameter_that_cannot_be_read_is_named(String parameter) {
        var answer = getEncoded("/api/indicators?" + parameter);
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field")
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "figure=ALL", "figure=FOUND,DUE", "figure=FOUND&size=0", "figure=FOUND&cursor=zzz",
            "figure=FOUND&cursor=Rk9VTkQKaGF6YXJkLXgKMjAyNi05OS05OSAw"})
    void the_drill_down_requires_one_figure_and_a_cursor_of_it(String parameters) {
        assertThat(getEncoded("/api/indicators/hazards?" + parameters)).hasStatus(400);
    }

    private Acts hazard(String number) {
        return new Acts(own("hazard-" + number)).in(park, unit).numbered(number).seed(1);
    }

    private String ask(String question) {
        var answer = get(Role.UNIT, Scope.unit(unit), "/api/indicators?" + question);
        assertThat(answer).hasStatusOk();
        return body(answer);
    }

    /** The whole drill-down, read two items at a time. */
    private List<Map<String, Object>> drillDown(String question, Figure figure) {
        var all = new ArrayList<Map<String, Object>>();
        String cursor = null;
        int total;
        do {
            String path = "/api/indicators/hazards?size=2&figure=" + figure + "&" + question;
            var page = cursor == null
                    ? get(Role.UNIT, Scope.unit(unit), path)
                    : get(Role.UNIT, Scope.unit(unit), path + "&cursor={cursor}", cursor);
            assertThat(page).hasStatusOk();
            all.addAll(JsonPath.<List<Map<String, Object>>>read(body(page), "$.items"));
            total = JsonPath.read(body(page), "$.total");
            cursor = JsonPath.read(body(page), "$.next");
        } while (cursor != null);
        assertThat(all).hasSize(total);
        return all;
    }

    @SuppressWarnings("unchecked")
    private static BigDecimal value(Figure figure, Map<String, Object> figures) {
        Object value = switch (figure) {
            case FOUND -> figures.get("found");
            case CLOSED_OUT -> ((Map<String, Object>) figures.get("rectification")).get("numerator");
            case CARRIED_IN -> ((Map<String, Object>) figures.get("carriedIn")).get("denominator");
            case CARRIED_IN_CLOSED_OUT -> ((Map<String, Object>) figures.get("carriedIn")).get("numerator");
            case DUE -> ((Map<String, Object>) figures.get("onTime")).get("denominator");
            case DUE_ON_TIME -> ((Map<String, Object>) figures.get("onTime")).get("numerator");
            case ORIGINALLY_DUE -> ((Map<String, Object>) figures.get("onTimeOriginal")).get("denominator");
            case ORIGINALLY_DUE_ON_TIME -> ((Map<String, Object>) figures.get("onTimeOriginal")).get("numerator");
            case OVERDUE -> figures.get("overdue");
            case LISTED -> figures.get("listed");
            case DELISTED -> figures.get("delisted");
            case IN_FORCE -> figures.get("inForce");
            case FUNDS_PLANNED -> figures.get("fundsPlanned");
            case FUNDS_COMMITTED -> figures.get("fundsCommitted");
            case FUNDS_SPENT -> figures.get("fundsSpent");
            case DUE_MISSED, CLOSED_OUT_WITHIN -> throw new AssertionError("A result does not include " + figure);
        };
        return new BigDecimal(value.toString());
    }

    private static Map<String, Object> figures(String answer) {
        return JsonPath.read(answer, "$.total");
    }

    private static String ratio(String answer, String name) {
        Map<String, Object> ratio = JsonPath.read(answer, "$.total." + name);
        return "%s/%s %s".formatted(ratio.get("numerator"), ratio.get("denominator"), ratio.get("text"));
    }

    private static List<String> rows(String answer, String dimension) {
        List<String> keys = JsonPath.read(answer, "$.rows[*].key." + dimension);
        List<Integer> found = JsonPath.read(answer, "$.rows[*].figures.found");
        var rows = new ArrayList<String>();
        for (int i = 0; i < keys.size(); i++) {
            rows.add(keys.get(i) + " " + found.get(i));
        }
        return rows;
    }

    private static String normal(String json) {
        return json.replaceAll("(\\d)\\.0+\\b", "$1");
    }
}
