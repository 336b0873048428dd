package bihuan.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.event.HazardListed;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

/** The ledger as of a past day: what had happened by then, filtered, sorted and paged as today's is. */
class PastLedgerHttpTest extends QuerySideTest {

    private String park;
    private String unit;

    @BeforeEach
    void hazards_that_moved_on() {
        park = own("park");
        unit = own("unit");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安新材料有限公司");
        var removed = hazard("1").on("2026-03-01").about("罐区", "已移除的隐患");
        given(removed, Action.REPORT, Action.CONFIRM, Action.FILE_PLAN, Action.RECORD_PROGRESS);
        given(removed.on("2026-05-01"), Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT);
        given(hazard("2").on("2026-03-05"), Action.REPORT);
        given(hazard("3").on("2026-05-20"), Action.REPORT, Action.CONFIRM);
        given(new Acts(own("hazard-4")).in(park, own("unit-b")).numbered("4").on("2026-03-06"), Action.REPORT);
        projected();
    }

    @Test
    void it_shows_the_hazards_of_that_day_in_their_state_of_that_day() {
        assertThat(numbers("asOf=2026-04-15&sort=number")).containsExactly("1", "2", "4");
        String then = body(get("/api/hazards?parkId={park}&asOf=2026-04-15&sort=number", park));
        assertThat(JsonPath.<String>read(then, "$.items[0].rectification")).isEqualTo("RECTIFYING");
        assertThat(JsonPath.<Integer>read(then, "$.items[0].overdueDays")).isEqualTo(14);
        assertThat(JsonPath.<String>read(then, "$.items[0].unitName")).isEqualTo("滨河瑞安新材料有限公司");
        assertThat(numbers("asOf=2026-02-28")).isEmpty();
        assertThat(numbers("knownAt=2020-01-01")).isEmpty();
    }

    @Test
    void authorities_are_called_as_on_that_day_and_as_was_known_by_that_moment() {
        String first = own("应急局");
        authority(own("authority"), first);
        given(new HazardListed(own("hazard-4"), new Acts(own("hazard-4")).on("2026-03-07").of(Action.LIST).act(),
                Level.COUNTY, "区安委办", first, LocalDate.parse("2026-06-01")), Instant.now());
        Instant known = Instant.now();
        renamed(own("authority"), LocalDate.parse("2026-03-10"), own("应急管理局"),
                known.plusMillis(50));
        projected();

        assertThat(supervising("asOf=2026-03-09")).isEqualTo(first);
        assertThat(supervising("asOf=2026-03-10")).isEqualTo(own("应急管理局"));
        assertThat(supervising("knownAt=" + known)).isEqualTo(first);
        assertThat(body(get("/api/parks/{park}/ledger.csv?knownAt={known}", park, known))).contains(first)
                .doesNotContain(own("应急管理局"));
    }

    private String supervising(String day) {
        return JsonPath.<List<String>>read(body(get("/api/hazards?parkId=" + park + "&" + day)),
                "$.items[?(@.number=='4')].supervisingUnit").getFirst();
    }

    @Test
    void the_same_filters_hold() {
        assertThat(numbers("asOf=2026-04-15&overdue=true")).containsExactly("1");
        assertThat(numbers("asOf=2026-05-01&overdue=true")).isEmpty();
        assertThat(numbers("asOf=2026-05-01&rectification=CLOSED_OUT")).containsExactly("1");
        assertThat(numbers("asOf=2026-04-15&q=移除的")).containsExactly("1");
        assertThat(numbers("asOf=2026-04-15&q=瑞安&sort=number")).containsExactly("1", "2");
        assertThat(numbers("asOf=2026-04-15&unitId=" + unit)).containsExactlyInAnyOrder("1", "2");
        assertThat(numbers("asOf=2026-03-10&dueBefore=2026-04-02")).containsExactly("1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"number", "-discoveredOn", "currentDeadline", "-overdueDays", "level", "rectification",
            "-fundsPlanned", "unitName"})
    void today_read_back_from_the_timeline_is_the_ledger_of_today_page_by_page(String sort) {
        var today = body(get("/api/hazards?parkId={park}&sort={sort}", park, sort));
        var folded = body(get("/api/hazards?parkId={park}&sort={sort}&asOf=2026-06-15", park, sort));
        assertThat(normal(folded)).isEqualTo(normal(today));
        var paged = new ArrayList<String>();
        String cursor = "";
        do {
            var page = get("/api/hazards?parkId={park}&size=1&sort={sort}&asOf=2026-06-15&cursor={cursor}", park, sort,
                    cursor);
            assertThat(page).hasStatusOk();
            paged.addAll(JsonPath.<List<String>>read(body(page), "$.items[*].number"));
            cursor = JsonPath.read(body(page), "$.next");
        } while (cursor != null);
        assertThat(paged).hasSize(4).isEqualTo(JsonPath.<List<String>>read(today, "$.items[*].number"));
    }

    @Test
    void a_caller_sees_of_the_past_no_more_than_of_today() {
        assertThat(JsonPath.<List<String>>read(body(get(Role.UNIT, Scope.unit(unit), "/api/hazards?asOf=2026-04-15")),
                "$.items[*].number")).containsExactlyInAnyOrder("1", "2");
        assertThat(get(Role.PARK, Scope.park(own("else")), "/api/hazards?asOf=2026-04-15&parkId={park}", park))
                .bodyJson().extractingPath("$.total").isEqualTo(0);
        assertThat(get(Role.PARK, Scope.park(own("else")), "/api/parks/{park}/ledger?asOf=2026-04-15", park))
                .hasStatus(404);
        assertThat(get("/api/hazards?asOf=2026-02-30")).hasStatus(400);
    }

    @Test
    void a_ledger_row_says_nothing_on_a_day_of_what_came_after_it() {
        var imported = hazard("5").imported().on("2026-03-01");
        given(imported.of(Action.REPORT), Instant.now());
        given(imported.on("2026-05-01").of(Action.DOWNGRADE), Instant.now());
        projected();
        String csv = body(get("/api/parks/{park}/ledger.csv?asOf=2026-04-01&sort=number", park));
        assertThat(csv.lines().skip(1).map(line -> line.replaceAll(",.*,", " "))).containsExactly("1 整改中", "2 已报告",
                "4 已报告", "5 已报告");
        assertThat(body(get("/api/hazards.csv?parkId={park}&sort=number", park)).lines().filter(
                line -> line.startsWith(",") || line.endsWith(",已挂牌"))).as("as it was imported").hasSize(1);
        assertThat(get("/api/parks/{park}/ledger.xlsx?asOf=2026-04-01", park)).hasStatusOk();
    }

    private Acts hazard(String number) {
        return new Acts(own("hazard-" + number)).in(park, unit).numbered(number);
    }

    private List<String> numbers(String question) {
        var answer = get("/api/hazards?parkId={park}&" + question, park);
        assertThat(answer).hasStatusOk();
        return JsonPath.read(body(answer), "$.items[*].number");
    }

    private static String normal(String json) {
        return json.replaceAll("(\\d)\\.0+\\b", "$1");
    }
}
