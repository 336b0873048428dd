package bihuan.query.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.platform.evidence.EvidenceStore;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

class CaseFileHttpTest extends QuerySideTest {

    @Autowired
    private EvidenceStore evidence;

    private String park;
    private String unit;
    private String hazard;
    private Acts acts;

    @BeforeEach
    void a_hazard_that_was_confirmed() {
        park = own("park");
        unit = own("unit");
        hazard = own("hazard");
        park(park, "滨河化工园区");
        unit(unit, park, "滨河瑞安新材料有限公司");
        acts = new Acts(hazard).in(park, unit);
        given(acts.on("2026-03-01").of(Action.REPORT), Instant.now());
        given(acts.on("2026-03-03").of(Action.CONFIRM), Instant.now().plusMillis(50));
    }

    @Test
    void the_case_file_has_the_row_and_the_sections_and_its_version_is_the_etag() {
        given(acts.on("2026-03-10"), Action.FILE_PLAN);
        projected();
        var answer = get("/api/hazards/{id}", hazard);
        assertThat(answer).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(answer).bodyJson().extractingPath("$").asMap().containsEntry("version", 2)
                .containsEntry("rectification", "PLAN_FILED").containsEntry("parkName", "滨河化工园区")
                .containsEntry("stateAndCauses", "备件未到货").containsKeys("plan", "suspension", "extensionRequest",
                        "earlierRounds", "evidence", "penalties", "formalities", "reportedBy");
        assertThat(answer).bodyJson().extractingPath("$.plan.goals").isEqualTo("目标");
        assertThat(answer).bodyJson().extractingPath("$.plan.principal.id").isEqualTo("person-p1");
        assertThat(answer).bodyJson().extractingPath("$.reportedBy.role").isEqualTo("UNIT");
    }

    @Test
    void as_of_uses_the_day_of_the_act_and_known_at_the_time_of_recording() {
        projected();
        assertThat(state("/api/hazards/{id}?asOf=2026-03-02")).isEqualTo("REPORTED");
        assertThat(state("/api/hazards/{id}?asOf=2026-03-03")).isEqualTo("CONFIRMED");
        assertThat(state("/api/hazards/{id}?asOf=2026-03-03&knownAt=" + recordedAt(0))).isEqualTo("REPORTED");
        assertThat(state("/api/hazards/{id}?knownAt=" + recordedAt(1))).isEqualTo("CONFIRMED");
        assertThat(state("/api/hazards/{id}?knownAt="
                + recordedAt(1).atOffset(ZoneOffset.ofHours(8)).toString().replace("+", "%2B")))
                .isEqualTo("CONFIRMED");
        assertThat(get("/api/hazards/{id}?asOf=2026-02-28", hazard)).hasStatus(404);
        assertThat(get("/api/hazards/{id}?knownAt={before}", hazard, recordedAt(0).minusMillis(1))).hasStatus(404);
        assertThat(get("/api/hazards/{id}?asOf=2026-03-02", hazard)).bodyJson().extractingPath("$.version")
                .isEqualTo(0);
    }

    @Test
    void a_request_for_a_version_waits_until_it_is_projected() {
        var asked = CompletableFuture.supplyAsync(() -> get("/api/hazards/{id}?version=2", hazard));
        given(acts.on("2026-03-10"), Action.FILE_PLAN);
        assertThat(asked.join()).hasStatusOk().hasHeader("ETag", "\"2\"");
        assertThat(get("/api/hazards/{id}/timeline?version=2", hazard)).hasStatusOk();
    }

    @Test
    void a_version_that_does_not_come_is_answered_with_try_again() {
        var answer = get("/api/hazards/{id}?version=9", hazard);
        assertThat(answer).hasStatus(503).hasHeader("Retry-After", "1");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("version-not-seen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"version=-1", "version=x", "asOf=2026-13-01", "knownAt=yesterday"})
    void a_parameter_that_cannot_be_read_is_named(String parameter) {
        var answer = get("/api/hazards/" + hazard + "?" + parameter);
        assertThat(answer).hasStatus(400);
        assertThat(answer).bodyJson().extractingPath("$.errors[0].field")
                .isEqualTo(parameter.substring(0, parameter.indexOf('=')));
    }

    @Test
    void the_timeline_gives_actor_act_day_reason_document_and_old_and_new_values() {
        given(acts.on("2026-03-10"), Action.FILE_PLAN);
        projected();
        var answer = get("/api/hazards/{id}/timeline", hazard);
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(3);
        assertThat(answer).bodyJson().extractingPath("$.items[1]").asMap().containsEntry("sequence", 1)
                .containsEntry("type", "HazardConfirmed").containsEntry("action", "confirm")
                .containsEntry("label", "Confirm").containsEntry("occurredOn", "2026-03-03")
                .containsEntry("reason", "原因1");
        assertThat(recordedAt(1)).isAfter(recordedAt(0));
        assertThat(answer).bodyJson().extractingPath("$.items[1].document.number").isEqualTo("安委办督〔2026〕1号");
        assertThat(answer).bodyJson().extractingPath("$.items[1].actor").asMap().containsKeys("account", "name",
                "organisation", "role");
        assertThat(JsonPath.<List<String>>read(body(answer),
                "$.items[1].changes[?(@.field=='rectification')]['from','to']").toString()).contains("REPORTED",
                        "CONFIRMED");
        assertThat(answer).bodyJson().extractingPath("$.items[2].details.goals").isEqualTo("目标");
    }

    @Test
    void an_organisation_that_is_a_unit_is_shown_by_its_name() {
        given(new Acts(own("by-unit")).in(park, unit), Action.REPORT);
        unit("unit-1", park, "上报企业");
        projected();
        assertThat(get("/api/hazards/{id}/timeline", own("by-unit"))).bodyJson()
                .extractingPath("$.items[0].actor.organisation").isEqualTo("上报企业");
    }

    @Test
    void each_role_gets_its_allowed_actions() {
        projected();
        var regulator = get(Role.REGULATOR, Scope.DISTRICT, "/api/hazards/{id}/allowed-actions", hazard);
        assertThat(regulator).bodyJson().extractingPath("$.version").isEqualTo(1);
        assertThat(actions(regulator)).contains("amend-report", "propose-listing", "order-suspension", "downgrade")
                .doesNotContain("confirm", "file-plan", "list");
        assertThat(actions(get(Role.UNIT, Scope.unit(unit), "/api/hazards/{id}/allowed-actions", hazard)))
                .contains("file-plan", "request-extension").doesNotContain("amend-report");
        assertThat(actions(get(Role.VIEWER, Scope.DISTRICT, "/api/hazards/{id}/allowed-actions", hazard))).isEmpty();
    }

    @Test
    void unknown_and_out_of_scope_are_the_same() {
        projected();
        for (String path : List.of("", "/timeline", "/allowed-actions")) {
            assertThat(get("/api/hazards/{id}" + path, own("nothing"))).hasStatus(404);
            assertThat(get(Role.UNIT, Scope.unit(own("other")), "/api/hazards/{id}" + path, hazard)).hasStatus(404);
            assertThat(get(Role.PARK, Scope.park(own("other")), "/api/hazards/{id}" + path, hazard)).hasStatus(404);
        }
    }

    @Test
    void a_file_is_served_only_as_a_download_and_only_to_callers_that_may_see_a_hazard_with_it() {
        var photo = evidence.keep(new ByteArrayResource("<html>报警</html>".getBytes()), "照片.html",
                new Actor("account", unit, Role.UNIT));
        assertThat(get("/api/evidence/{sha}", photo.sha256())).hasStatus(404);
        given(acts.on("2026-03-11").evidence(photo.sha256()), Action.ATTACH_EVIDENCE);
        projected();
        var answer = get(Role.UNIT, Scope.unit(unit), "/api/evidence/{sha}", photo.sha256());
        assertThat(answer).hasStatusOk().hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(answer.getResponse().getHeader("Content-Disposition")).startsWith("attachment").contains("filename");
        assertThat(body(answer)).isEqualTo("<html>报警</html>");
        assertThat(get(Role.UNIT, Scope.unit(own("other")), "/api/evidence/{sha}", photo.sha256())).hasStatus(404);
    }

    private Instant recordedAt(int event) {
        return Instant.parse(JsonPath.<String>read(ok(get("/api/hazards/{id}/timeline", hazard)),
                "$.items[%d].recordedAt".formatted(event)));
    }

    private String state(String uri) {
        var answer = getEncoded(uri.replace("{id}", hazard));
        assertThat(answer).hasStatusOk();
        return JsonPath.read(body(answer), "$.rectification");
    }

    private static List<String> actions(MvcTestResult answer) {
        assertThat(answer).hasStatusOk();
        return JsonPath.read(body(answer), "$.actions[*].action");
    }
}
