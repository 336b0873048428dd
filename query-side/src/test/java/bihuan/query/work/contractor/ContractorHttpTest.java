package bihuan.query.work.contractor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

/** One contractor at work in two parks, and another without a credit code. */
class ContractorHttpTest extends QuerySideTest {

    private String park;
    private String otherPark;
    private String here;
    private String there;
    private String code;

    @BeforeEach
    void one_contractor_in_two_parks() {
        park = own("park");
        otherPark = own("park-other");
        here = own("contractor-here");
        there = own("contractor-there");
        code = own("91330200");
        park(park, "滨河化工园区");
        park(otherPark, "临港园区");
        contractor(here, park, "诚信安装公司", code);
        contractor(there, otherPark, "诚信安装公司", code);
        contractor(own("contractor-uncoded"), park, "无号施工队", null);
        var removed = new Acts(own("hazard-1")).in(park, own("unit")).numbered("1").naming(here).on("2026-03-01");
        given(removed, Action.REPORT, Action.CONFIRM, Action.FILE_PLAN, Action.RECORD_PROGRESS,
                Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT, Action.RECORD_PENALTY);
        var back = new Acts(own("hazard-2")).in(otherPark, own("unit-b")).numbered("2").naming(there)
                .on("2026-03-01");
        given(back, Action.REPORT, Action.CONFIRM, Action.FILE_PLAN, Action.RECORD_PROGRESS,
                Action.REQUEST_ACCEPTANCE, Action.ACCEPT, Action.CLOSE_OUT, Action.REOPEN, Action.RECORD_PENALTY);
        given(back.seed(2), Action.RECORD_PENALTY);
        given(new Acts(own("hazard-3")).in(otherPark, there).numbered("3").naming(there).on("2026-06-01"),
                Action.REPORT, Action.CONFIRM);
        given(new Acts(own("hazard-4")).in(park, own("unit")).numbered("4").on("2026-06-01"), Action.REPORT);
        projected();
    }

    @Test
    void registrations_of_one_credit_code_are_one_record() {
        var answer = get(Role.PARK, Scope.park(park), "/api/contractors");
        assertThat(answer).hasStatusOk();
        Map<String, Object> record = JsonPath.<List<Map<String, Object>>>read(body(answer),
                "$.items[?(@.creditCode=='" + code + "')]").getFirst();
        assertThat(record).containsEntry("name", "诚信安装公司");
        assertThat(total(record)).containsEntry("found", 3).containsEntry("closedOut", 1).containsEntry("due", 3)
                .containsEntry("onTime", 2).containsEntry("overdue", 1).containsEntry("relapses", 1)
                .containsEntry("penalties", 2);
        assertThat(JsonPath.<List<String>>read(record, "$.byPark[*].parkName")).containsExactlyInAnyOrder("滨河化工园区",
                "临港园区");
        assertThat(JsonPath.<List<Integer>>read(record, "$.byPark[*].tally.found")).containsExactlyInAnyOrder(1, 2);
        assertThat(JsonPath.<List<Integer>>read(record, "$.byPark[*].tally.penalties")).containsExactlyInAnyOrder(1,
                2);
        assertThat(JsonPath.<List<String>>read(body(answer), "$.items[*].name")).contains("无号施工队");
    }

    @Test
    void a_park_reads_how_it_did_elsewhere_but_the_hazards_of_its_own_alone() {
        for (String registration : List.of(here, there)) {
            String one = body(get(Role.PARK, Scope.park(park), "/api/contractors/{id}", registration));
            assertThat(total(JsonPath.read(one, "$"))).containsEntry("found", 3);
            assertThat(JsonPath.<List<String>>read(one, "$.hazards[*].number")).containsExactly("1");
            assertThat(JsonPath.<List<String>>read(one, "$.penalties[*].decisionNumber")).containsExactly("罚字1");
        }
        String all = body(get("/api/contractors/{id}", here));
        assertThat(JsonPath.<List<String>>read(all, "$.hazards[*].number")).containsExactlyInAnyOrder("1", "2", "3");
        assertThat(JsonPath.<List<String>>read(all, "$.penalties[*].decisionNumber")).hasSize(3);
    }

    @Test
    void a_unit_reads_its_own_record_and_those_of_the_contractors_it_had() {
        assertThat(JsonPath.<List<String>>read(body(get(Role.UNIT, Scope.unit(own("unit")), "/api/contractors")),
                "$.items[*].creditCode")).containsExactly(code);
        assertThat(get(Role.UNIT, Scope.unit(there), "/api/contractors/{id}", there)).hasStatusOk();
        assertThat(get(Role.UNIT, Scope.unit(own("unit-stranger")), "/api/contractors/{id}", here)).hasStatus(404);
        assertThat(get(Role.UNIT, Scope.unit(own("unit-stranger")), "/api/contractors")).bodyJson()
                .extractingPath("$.total").isEqualTo(0);
        assertThat(get("/api/contractors/{id}", own("unknown"))).hasStatus(404);
        assertThat(get("/api/contractors?asOf=2026-01-01")).hasStatus(400);
    }

    private static Map<String, Object> total(Map<String, Object> record) {
        return JsonPath.read(record, "$.total");
    }
}
