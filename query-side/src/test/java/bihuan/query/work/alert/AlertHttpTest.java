package bihuan.query.work.alert;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

class AlertHttpTest extends QuerySideTest {

    private String park;
    private String unit;

    @BeforeEach
    void a_unit_punished_three_times_on_two_hazards_and_one_punished_twice() {
        park = own("park");
        unit = own("unit");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安新材料有限公司");
        var first = hazard("1", unit).on("2026-03-01");
        given(first, Action.REPORT);
        given(first.on("2026-03-10").seed(1), Action.RECORD_PENALTY);
        given(first.on("2026-04-10").seed(2), Action.RECORD_PENALTY);
        var second = hazard("2", unit).on("2026-04-15");
        given(second, Action.REPORT);
        given(second.seed(2), Action.RECORD_PENALTY);
        given(second.on("2026-05-10").seed(3), Action.RECORD_PENALTY);
        var other = hazard("3", own("unit-other")).on("2026-03-01");
        given(other, Action.REPORT);
        given(other.seed(1), Action.RECORD_PENALTY);
        given(other.seed(2), Action.RECORD_PENALTY);
        projected();
    }

    @Test
    void three_penalties_in_180_days_across_the_units_hazards_raise_an_alert_with_its_penalties_and_hazards() {
        var answer = get(Role.REGULATOR, Scope.park(park), "/api/alerts");
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(1);
        assertThat(answer).bodyJson().extractingPath("$.items[0]").asMap().containsEntry("kind", "CLOSURE_PROPOSAL")
                .containsEntry("unitId", unit).containsEntry("unitName", "滨河瑞安新材料有限公司")
                .containsEntry("parkName", "滨河化工园区").containsEntry("since", "2026-05-10")
                .containsEntry("openSince", "2026-03-01")
                .containsEntry("legalBasis", "Work Safety Law (2021), article 113");
        assertThat(JsonPath.<List<String>>read(body(answer), "$.items[0].grounds[*].rule"))
                .containsExactly("THREE_IN_180_DAYS");
        assertThat(JsonPath.<List<String>>read(body(answer), "$.items[0].grounds[0].penalties[*].decisionNumber"))
                .containsExactly("罚字1", "罚字2", "罚字3");
        assertThat(JsonPath.<List<String>>read(body(answer), "$.items[0].openHazards[*].number")).containsExactly("1",
                "2");
    }

    @Test
    void it_goes_back_in_time() {
        assertThat(get(Role.PARK, Scope.park(park), "/api/alerts?asOf=2026-05-09")).bodyJson()
                .extractingPath("$.total").isEqualTo(0);
        assertThat(body(get(Role.PARK, Scope.park(park), "/api/alerts?asOf=2026-05-10")).replace(".0", ""))
                .isEqualTo(body(get(Role.PARK, Scope.park(park), "/api/alerts")).replace(".0", ""));
        assertThat(get("/api/alerts?asOf=never")).hasStatus(400);
    }

    @Test
    void it_falls_when_no_hazard_is_open_and_others_do_not_see_it() {
        assertThat(get(Role.UNIT, Scope.unit(own("unit-other")), "/api/alerts")).bodyJson().extractingPath("$.total")
                .isEqualTo(0);
        assertThat(get(Role.UNIT, Scope.unit(unit), "/api/alerts")).bodyJson().extractingPath("$.total").isEqualTo(1);
        given(hazard("1", unit).on("2026-05-11"), Action.DOWNGRADE);
        given(hazard("2", unit).on("2026-05-11"), Action.DOWNGRADE);
        projected();
        assertThat(get(Role.PARK, Scope.park(park), "/api/alerts")).bodyJson().extractingPath("$.total").isEqualTo(0);
    }

    @Test
    void it_is_work_for_the_committee_and_the_regulator() {
        var work = get(Role.REGULATOR, Scope.park(park), "/api/worklist?kind=CLOSURE_PROPOSAL");
        assertThat(JsonPath.<List<String>>read(body(work), "$.items[*].number")).containsExactlyInAnyOrder("1", "2");
        assertThat(get(Role.UNIT, Scope.unit(unit), "/api/worklist?kind=CLOSURE_PROPOSAL")).hasStatusOk().bodyJson()
                .extractingPath("$.total").isEqualTo(0);
        assertThat(JsonPath.<List<String>>read(body(get(Role.UNIT, Scope.unit(unit), "/api/worklist")),
                "$.items[*].kind")).doesNotContain("CLOSURE_PROPOSAL").isNotEmpty();
    }

    private Acts hazard(String number, String of) {
        return new Acts(own("hazard-" + number)).in(park, of).numbered(number);
    }
}
