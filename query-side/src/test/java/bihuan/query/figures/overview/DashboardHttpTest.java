package bihuan.query.figures.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;

import com.jayway.jsonpath.JsonPath;
import io.micrometer.core.instrument.MeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

/** Overview, parks, progress and worklist of one park: what its head sees in the morning. Today is 2026-06-15. */
class DashboardHttpTest extends QuerySideTest {

    @Autowired
    private MeterRegistry registry;

    private String park;
    private String unit;

    @BeforeEach
    void a_park_with_hazards_in_several_states() {
        park = own("park");
        unit = own("unit");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安新材料有限公司");
        given(hazard("reported").on("2026-06-01"), Action.REPORT);
        given(hazard("overdue").on("2026-03-01"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING, Action.LIST,
                Action.ORDER_SUSPENSION, Action.FILE_PLAN, Action.RECORD_PROGRESS);
        given(hazard("due-in-5").on("2026-05-20"), Action.REPORT, Action.CONFIRM, Action.REQUEST_EXTENSION);
        given(hazard("due-in-30").on("2026-06-14"), Action.REPORT, Action.CONFIRM, Action.PROPOSE_LISTING);
        given(hazard("waiting").on("2026-06-15"), Action.REPORT, Action.CONFIRM, Action.FILE_PLAN,
                Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE);
        given(hazard("closed").on("2026-06-02"), Action.REPORT, Action.CONFIRM, Action.FILE_PLAN,
                Action.RECORD_PROGRESS, Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT);
        given(hazard("downgraded").on("2026-06-02"), Action.REPORT, Action.DOWNGRADE);
        projected();
    }

    @Test
    void the_overview_adds_up_the_counters_of_the_scope() {
        for (Scope scope : List.of(Scope.park(park), Scope.unit(unit))) {
            var answer = get(scope.unitId() == null ? Role.PARK : Role.UNIT, scope, "/api/overview");
            assertThat(answer).hasStatusOk();
            assertThat(answer).bodyJson().extractingPath("$").asMap().containsEntry("asOf", "2026-06-15")
                    .containsEntry("total", 7).containsEntry("open", 5).containsEntry("listed", 1)
                    .containsEntry("suspended", 1).containsEntry("overdue", 1).containsEntry("dueIn7Days", 1)
                    .containsEntry("dueIn30Days", 2).containsEntry("closedThisMonth", 1)
                    .containsEntry("fundsPlanned", 3000).containsEntry("fundsSpent", 3000);
            assertThat(JsonPath.<List<Integer>>read(body(answer),
                    "$.byRectification[?(@.state=='CONFIRMED')].count")).containsExactly(2);
        }
    }

    @Test
    void the_overview_goes_back_in_time() {
        var then = get(Role.PARK, Scope.park(park), "/api/overview?asOf=2026-05-31");
        assertThat(then).bodyJson().extractingPath("$").asMap().containsEntry("asOf", "2026-05-31")
                .containsEntry("total", 2).containsEntry("open", 2).containsEntry("overdue", 1)
                .containsEntry("closedThisMonth", 0);
        assertThat(then).bodyJson().extractingPath("$.byPark[0].total").isEqualTo(2);
        var today = get(Role.PARK, Scope.park(park), "/api/overview");
        assertThat(body(get(Role.PARK, Scope.park(park), "/api/overview?asOf=2026-06-15"))
                .replaceAll("(\\d)\\.0+\\b", "$1")).isEqualTo(body(today).replaceAll("(\\d)\\.0+\\b", "$1"));
    }

    @Test
    void a_park_is_in_the_list_with_its_counts() {
        var answer = get(Role.PARK, Scope.park(park), "/api/parks");
        assertThat(answer).bodyJson().extractingPath("$.items").asArray().hasSize(1);
        assertThat(answer).bodyJson().extractingPath("$.items[0]").asMap().containsEntry("id", park)
                .containsEntry("name", "滨河化工园区").containsEntry("total", 7).containsEntry("open", 5)
                .containsEntry("listed", 1).containsEntry("overdue", 1);
        assertThat(get("/api/parks/{id}", park)).bodyJson().extractingPath("$.suspended").isEqualTo(1);
        assertThat(get("/api/parks/{id}/units", park)).bodyJson().extractingPath("$.items[0].name")
                .isEqualTo("滨河瑞安新材料有限公司");
    }

    @Test
    void a_unit_sees_of_its_park_no_more_than_itself() {
        unit(own("unit-other"), park, "别家企业");
        given(new Acts(own("hazard-other")).in(park, own("unit-other")).numbered("other"), Action.REPORT);
        projected();
        assertThat(get(Role.UNIT, Scope.unit(unit), "/api/parks")).bodyJson().extractingPath("$.items[0].total")
                .isEqualTo(7);
        assertThat(JsonPath.<List<String>>read(body(get(Role.UNIT, Scope.unit(unit), "/api/parks/{id}/units", park)),
                "$.items[*].id")).containsExactly(unit);
        for (String path : List.of("/progress", "/ledger", "/ledger.csv")) {
            assertThat(get(Role.UNIT, Scope.unit(unit), "/api/parks/{id}" + path, park)).hasStatus(404);
        }
    }

    @Test
    void a_park_that_is_unknown_or_anothers_is_not_found() {
        for (String path : List.of("", "/units", "/progress", "/ledger", "/ledger.csv")) {
            assertThat(get("/api/parks/{id}" + path, own("unknown"))).hasStatus(404);
            assertThat(get(Role.PARK, Scope.park(own("else")), "/api/parks/{id}" + path, park)).hasStatus(404);
            assertThat(get(Role.UNIT, Scope.unit(own("else")), "/api/parks/{id}" + path, park)).hasStatus(404);
        }
    }

    @Test
    void progress_counts_every_state_and_goes_back_in_time() {
        var now = get("/api/parks/{id}/progress", park);
        assertThat(JsonPath.<List<String>>read(body(now), "$.lifecycle[*].state")).hasSize(10);
        assertThat(JsonPath.<List<Integer>>read(body(now), "$.lifecycle[*].count")).containsExactly(1, 2, 0, 1, 1, 0, 1,
                1, 0, 0);
        assertThat(now).bodyJson().extractingPath("$.stages").asArray().isEmpty();
        var then = get("/api/parks/{id}/progress?asOf=2026-05-31", park);
        assertThat(then).bodyJson().extractingPath("$.asOf").isEqualTo("2026-05-31");
        assertThat(JsonPath.<List<Integer>>read(body(then), "$.lifecycle[*].count")).containsExactly(0, 1, 0, 1, 0, 0,
                0,
                0, 0, 0);
    }

    @Test
    void the_worklist_has_the_most_urgent_first() {
        var answer = get(Role.PARK, Scope.park(park), "/api/worklist");
        List<String> work = new ArrayList<>();
        List<String> kinds = JsonPath.read(body(answer), "$.items[*].kind");
        List<String> numbers = JsonPath.read(body(answer), "$.items[*].number");
        for (int i = 0; i < kinds.size(); i++) {
            work.add(kinds.get(i) + " " + numbers.get(i));
        }
        assertThat(work).containsExactly("OVERDUE overdue", "DUE_SOON due-in-5", "EXTENSION_DECISION due-in-5",
                "PLAN_TO_FILE due-in-5", "DUE_SOON due-in-30", "LISTING_DECISION due-in-30", "PLAN_TO_FILE due-in-30",
                "ACCEPTANCE waiting", "REPORT_TO_CONFIRM reported");
        assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(9);
        assertThat(answer).bodyJson().extractingPath("$.items[0].overdueDays").isEqualTo(75);
    }

    @Test
    void the_worklist_can_be_asked_for_some_kinds_and_page_by_page() {
        var page = get(Role.PARK, Scope.park(park), "/api/worklist?kind=DUE_SOON,ACCEPTANCE&size=2");
        assertThat(JsonPath.<List<String>>read(body(page), "$.items[*].number")).containsExactly("due-in-5",
                "due-in-30");
        String next = JsonPath.read(body(page), "$.next");
        var last = get(Role.PARK, Scope.park(park), "/api/worklist?kind=DUE_SOON,ACCEPTANCE&size=2&cursor={c}", next);
        assertThat(JsonPath.<List<String>>read(body(last), "$.items[*].number")).containsExactly("waiting");
        assertThat(last).bodyJson().extractingPath("$.next").isNull();
        assertThat(get("/api/worklist?kind=LATER")).hasStatus(400);
        assertThat(get("/api/worklist?cursor=abc")).hasStatus(400);
    }

    @Test
    void the_metrics_count_hazards_by_state_and_projected_events() {
        assertThat(registry.get("bihuan.hazards").tag("state", "open").gauge().value()).isGreaterThanOrEqualTo(5);
        assertThat(registry.get("bihuan.projection.events").gauge().value()).isGreaterThanOrEqualTo(30);
    }

    private Acts hazard(String number) {
        return new Acts(own("hazard-" + number)).in(park, unit).numbered(number).seed(1);
    }
}
