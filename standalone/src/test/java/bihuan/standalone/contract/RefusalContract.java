package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import bihuan.standalone.contract.Api.Answer;

/**
 * How requests are refused: in which order, in which words, on which field; and that nothing comes of them, nor fails.
 */
abstract class RefusalContract extends DistrictContract {

    RefusalContract(Deployment at) {
        super(at);
    }

    @Test
    void refusals_come_in_the_order_of_the_contract() {
        String id = district.confirmed();
        String close = "/api/hazards/" + id + "/close-out";
        String other = district.account("UNIT", fields("unitId", district.unit("契约邻居有限公司", "91330200MA2BBBBB0")));
        assertThat(api.post(other, close, "not json", "If-Match", "\"9\"").status()).isEqualTo(404);
        assertThat(api.post("regulator", "/api/hazards/hazard-unknown/close-out", "{}").status()).isEqualTo(404);
        assertThat(api.post("regulator", "/api/hazards/" + id + "/no-such-action", "{}").status()).isEqualTo(404);
        assertThat(api.post(district.unit, close, "not json", "If-Match", "\"9\"").status()).isEqualTo(403);
        Answer invalid = api.post("regulator", close, "not json", "If-Match", "\"9\"");
        assertThat(invalid.status()).isEqualTo(400);
        assertThat(invalid.body().path("errors")).isNotEmpty();
        assertThat(api.post("regulator", close, "{}", "If-Match", "\"9\"").status()).isEqualTo(412);
        Answer conflict = api.post("regulator", close, "{}", "If-Match", "\"1\"");
        assertThat(conflict.status()).isEqualTo(409);
        assertThat(conflict.body().path("allowed").toString()).contains("\"propose-listing\"")
                .doesNotContain("close-out");
    }

    @Test
    void a_refusal_speaks_the_callers_language_under_one_code() {
        String path = "/api/hazards/" + district.confirmed() + "/close-out";
        Answer chinese = api.post("regulator", path, "{}");
        Answer english = api.post("regulator", path, "{}", "Accept-Language", "en-GB,en;q=0.9");
        assertThat(chinese.body().path("detail").asString()).contains("隐患现处于");
        assertThat(english.body().path("detail").asString()).contains("The hazard is in state");
        assertThat(chinese.code()).isEqualTo(english.code()).isEqualTo("not-from-here");
    }

    @Test
    void an_unknown_or_foreign_id_inside_a_body_is_an_error_on_its_field() {
        Map<String, Object> report = district.report();
        report.put("unitId", "unit-" + UUID.randomUUID());
        assertThat(errorFields(api.post(district.park, "/api/hazards", report))).containsExactly("unitId");
        report.put("parkId", "park-" + UUID.randomUUID());
        assertThat(errorFields(api.post("regulator", "/api/hazards", report))).containsExactly("parkId");
        String id = district.confirmed();
        assertThat(errorFields(api.post(district.unit, "/api/hazards/" + id + "/attach-evidence",
                fields("evidence", List.of("ab".repeat(32)))))).containsExactly("evidence[0]");
    }

    @Test
    void a_refused_act_stores_nothing() {
        String id = district.rectifying();
        Map<String, Object> accept = district.inspection();
        assertThat(api.post("viewer", "/api/hazards/" + id + "/accept", accept).status()).isEqualTo(403);
        assertThat(api.post("regulator", "/api/hazards/" + id + "/accept", accept).status()).isEqualTo(409);
        assertThat(items(timeline(id, 3))).hasSize(4);
    }

    @Test
    void a_report_cannot_repeat_itself() {
        String id = district.reported();
        assertThat(errorFields(api.post("regulator", "/api/hazards/" + id + "/reject-report",
                fields("reason", "重复", "duplicateOf", id)))).containsExactly("duplicateOf");
        String other = district.reported();
        district.act("regulator", id, "reject-report", fields("reason", "重复", "duplicateOf", other));
    }

    @Test
    void nothing_a_client_sends_makes_the_server_fail() {
        String id = district.rectifying();
        for (String query : List.of("size=0", "size=501", "size=x", "cursor=%00", "cursor=abc", "sort=nope",
                "rectification=NOPE", "dueBefore=2021-02-30", "overdue=maybe", "level=%27", "q=%00")) {
            assertThat(api.get("admin", "/api/hazards?" + query).status()).as(query).isEqualTo(400);
        }
        for (String path : List.of("/api/hazards/%27", "/api/hazards/x/timeline", "/api/evidence/x",
                "/api/parks/x/progress", "/api/nothing", "/api/hazards/" + id + "?asOf=never")) {
            assertThat(api.get("admin", path).status()).as(path).isBetween(400, 404);
        }
        String path = "/api/hazards/" + id + "/record-progress";
        for (String body : List.of("", "[]", "null", "{", "{\"percent\":\"x\"}", "{\"percent\":1e99999,\"done\":\"x\"}",
                "{\"percent\":10,\"done\":\"\\u0000\"}", "{\"percent\":10,\"done\":\"\\ud800\"}",
                "{\"percent\":10,\"done\":\"x\",\"fundsSpent\":1e400}", "{\"percent\":10,\"done\":\"x\",\"nope\":1}",
                "{\"percent\":10,\"percent\":20,\"done\":\"x\"}", "{\"percent\":101,\"done\":\"x\"}",
                "{\"percent\":10,\"done\":\"x\",\"occurredOn\":\"2021-02-30\"}",
                "{\"percent\":10,\"done\":\"x\",\"document\":[]}", "{\"percent\":10,\"done\":{}}",
                "[".repeat(5000))) {
            assertThat(api.post(district.unit, path, body).status()).as(body).isEqualTo(400);
        }
        assertThat(api.post(district.unit, path, "{}", "Idempotency-Key", "k".repeat(300)).status()).isEqualTo(400);
        assertThat(api.post("admin", "/api/parks", fields("name", "")).status()).isEqualTo(400);
        assertThat(api.post("admin", "/api/accounts", fields("name", "x", "role", "KING")).status()).isEqualTo(400);
        assertThat(items(timeline(id, 3))).hasSize(4);
    }

    @Test
    void what_cannot_be_asked_is_refused_and_never_fails() {
        for (String path : List.of("/api/parks?asOf=2020-01-01",
                "/api/worklist?cursor=" + base64("worklist\nhazard-x\n2026-99-99 0"),
                "/api/worklist?asOf=2020-01-01")) {
            Answer answer = api.get("admin", path);
            assertThat(answer.status()).as(path + " " + answer.text()).isEqualTo(400);
        }
        assertThat(api.statusOfLine("GET /api/hazards?q=%zz HTTP/1.1", "admin")).isEqualTo(400);
        assertThat(api.post("viewer", "/api/hazards", "x".repeat(2 << 20)).status()).isEqualTo(413);
        assertThat(
                api.post("admin", "/api/accounts", fields("name", "x-" + UUID.randomUUID(), "role", "VIEWER", "scope",
                        fields("district", "false"))).status())
                .isEqualTo(400);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}
