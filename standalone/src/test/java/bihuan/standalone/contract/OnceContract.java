package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static bihuan.standalone.contract.District.inDays;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import bihuan.api.park.CreditCode;
import bihuan.standalone.contract.Api.Answer;

/**
 * A repeated request is executed once, unique values are unique, and no client acts on or reads a version older than
 * the one it knows.
 */
abstract class OnceContract extends DistrictContract {

    OnceContract(Deployment at) {
        super(at);
    }

    @Test
    void the_same_report_again_is_the_same_answer_and_another_one_under_its_id_is_refused() {
        Map<String, Object> report = district.report();
        report.put("id", "hazard-" + UUID.randomUUID());
        Answer first = api.post(district.unit, "/api/hazards", report);
        Answer again = api.post(district.unit, "/api/hazards", report);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/hazards/" + first.id());
        assertThat(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        report.put("location", "别处");
        assertThat(api.post(district.unit, "/api/hazards", report).status()).isEqualTo(409);
        assertThat(items(timeline(first.id(), 0))).hasSize(1);
    }

    @Test
    void a_report_without_an_id_is_made_once_for_an_idempotency_key() {
        String key = UUID.randomUUID().toString();
        Answer first = api.post(district.unit, "/api/hazards", district.report(), "Idempotency-Key", key);
        Answer again = api.post(district.unit, "/api/hazards", district.report(), "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(201);
        assertThat(again.id()).isEqualTo(first.id());
    }

    @Test
    void an_act_is_done_once_for_an_idempotency_key() {
        String id = district.rectifying();
        String key = UUID.randomUUID().toString();
        Map<String, Object> progress = fields("percent", 50, "done", "安装");
        String path = "/api/hazards/" + id + "/record-progress";
        Answer first = api.post(district.unit, path, progress, "Idempotency-Key", key);
        district.act(district.unit, id, "record-progress", fields("percent", 60, "done", "调试"));
        Answer again = api.post(district.unit, path, progress, "Idempotency-Key", key);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(items(timeline(id, first.version() + 1))).hasSize((int) first.version() + 2);
        Answer other = api.post(district.unit, path, fields("percent", 55, "done", "别的"), "Idempotency-Key", key);
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("key-reused");
    }

    @Test
    void an_act_on_an_older_version_is_refused_as_stale() {
        String id = district.rectifying();
        Map<String, Object> progress = fields("percent", 50, "done", "安装");
        String path = "/api/hazards/" + id + "/record-progress";
        assertThat(api.post(district.unit, path, progress, "If-Match", "\"2\"").status()).isEqualTo(412);
        Answer answer = api.post(district.unit, path, progress, "If-Match", "\"3\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
    }

    @Test
    void a_reader_may_wait_for_the_version_it_wrote() {
        String id = district.reported();
        Answer confirmed = district.act("regulator", id, "confirm",
                fields("criterion", "判定标准", "clause", "第五条", "deadline", inDays(90)));
        Answer seen = api.get(district.unit, "/api/hazards/" + id + "?version=" + confirmed.version());
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.header("ETag")).isEqualTo("\"1\"");
        assertThat(seen.body().path("rectification").asString()).isEqualTo("CONFIRMED");
        assertThat(api.get(district.unit, "/api/hazards/" + id + "?version=99").status()).isEqualTo(503);
    }

    @Test
    void a_number_and_a_listing_document_belong_to_one_hazard() {
        Map<String, Object> report = district.report();
        report.put("number", "契-001");
        assertThat(api.post(district.unit, "/api/hazards", report).status()).isEqualTo(201);
        assertThat(errorFields(api.post(district.unit, "/api/hazards", report))).containsExactly("number");

        Map<String, Object> list = district.list();
        String first = district.confirmed();
        String second = district.confirmed();
        for (String id : List.of(first, second)) {
            district.act(district.park, id, "propose-listing", fields("level", "CITY"));
        }
        district.act("committee", first, "list", list);
        assertThat(errorFields(api.post("committee", "/api/hazards/" + second + "/list", list)))
                .containsExactly("document.number");
    }

    @Test
    void a_refused_registration_leaves_its_name_free() {
        District own = new District(api);
        Map<String, Object> unit = fields("name", "乙厂", "kind", "ENTERPRISE", "creditCode", code("91330200MA2AAAAA0"));
        String path = "/api/parks/" + own.parkId + "/units";
        assertThat(errorFields(api.post("admin", path, unit))).containsExactly("creditCode");
        unit.put("creditCode", code("91330200MA2CCCCC0"));
        assertThat(api.post("admin", path, unit).status()).isEqualTo(201);
        unit.put("creditCode", code("91330200MA2DDDDD0"));
        assertThat(errorFields(api.post("admin", path, unit))).containsExactly("name");
    }

    private static String code(String first17) {
        return first17 + CreditCode.checkCharacter(first17);
    }
}
