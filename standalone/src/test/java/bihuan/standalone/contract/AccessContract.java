package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static bihuan.standalone.contract.District.document;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import bihuan.standalone.contract.Api.Answer;

/** Who is let in, what each may see and do, and to whom a file is shown. */
abstract class AccessContract extends DistrictContract {

    AccessContract(Deployment at) {
        super(at);
    }

    @Test
    void a_program_without_credentials_is_refused_and_not_redirected() {
        Answer answer = api.get(null, "/api/hazards");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(api.get("admin:wrong", "/api/hazards").status()).isEqualTo(401);
        assertThat(api.post(null, "/api/hazards", "{}").status()).isEqualTo(401);
        assertThat(api.get(null, "/actuator/health").status()).isEqualTo(200);
    }

    @Test
    void what_lies_outside_the_scope_is_as_good_as_unknown() {
        String id = district.reported();
        District elsewhere = new District(api);
        await().atMost(SOON).until(() -> api.get("admin", "/api/hazards/" + id).status() == 200);
        assertThat(api.get(elsewhere.unit, "/api/hazards/" + id).status()).isEqualTo(404);
        assertThat(api.get(elsewhere.park, "/api/hazards/" + id + "/timeline").status()).isEqualTo(404);
        assertThat(api.get(elsewhere.park, "/api/parks/" + district.parkId + "/progress").status()).isEqualTo(404);
        assertThat(api.get(elsewhere.park, "/api/hazards?parkId=" + district.parkId).body().path("total").asInt())
                .isZero();
        assertThat(api.post(elsewhere.park, "/api/hazards/" + id + "/propose-listing", "{}").status()).isEqualTo(404);
    }

    @Test
    void allowed_actions_are_those_of_the_callers_role_now() {
        String id = district.confirmed();
        assertThat(actions(district.unit, id, 1)).contains("file-plan", "request-extension", "amend-report")
                .doesNotContain("confirm", "accept");
        assertThat(actions("regulator", id, 1)).contains("order-suspension", "propose-listing", "downgrade");
        assertThat(actions("auditor", id, 1)).isEmpty();
    }

    @Test
    void figures_of_the_whole_district_are_not_for_a_units_account() {
        assertThat(api.get(district.unit, "/actuator/prometheus").status()).isEqualTo(403);
        assertThat(api.get("admin", "/actuator/prometheus").text()).contains("bihuan_hazards", "bihuan_events_stored");
    }

    @Test
    void production_resumes_only_by_the_department_that_stopped_it() {
        String id = district.rectifying();
        district.act("regulator", id, "order-suspension", fields("scope", "FULL", "orderingDepartment", "区应急管理局",
                "document", document(), "legalBasis", "安全生产法第七十条"));
        district.act(district.unit, id, "request-acceptance", fields("evaluation", "合格"));
        district.act("regulator", id, "accept", district.inspection());
        district.act(district.unit, id, "apply-for-resumption", fields("statement", "已消除"));
        String stranger = district.account("REGULATOR", fields("district", true));
        Answer refused = api.post(stranger, "/api/hazards/" + id + "/grant-resumption", fields("document", document()));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.code()).isEqualTo("not-the-ordering-department");
        district.act("regulator", id, "grant-resumption", fields("document", document()));
    }

    @Test
    void evidence_is_kept_by_digest_shown_to_who_may_see_it_and_never_inline() {
        byte[] page = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);
        Answer kept = api.upload(district.unit, "/api/evidence", "照片.jpg", page);
        String sha256 = kept.body().path("sha256").asString();
        assertThat(kept.status()).isEqualTo(201);
        assertThat(kept.body().path("mediaType").asString()).isEqualTo("text/html");
        assertThat(api.upload(district.unit, "/api/evidence", "again", page).body().path("sha256").asString())
                .isEqualTo(sha256);

        String id = district.confirmed();
        Answer attached = district.act(district.unit, id, "attach-evidence", fields("evidence", List.of(sha256)));
        assertThat(items(timeline(id, attached.version())).getLast().path("evidence").toString()).contains(sha256);
        Answer read = api.get("auditor", "/api/evidence/" + sha256);
        assertThat(read.status()).isEqualTo(200);
        assertThat(read.raw().body()).isEqualTo(page);
        assertThat(read.header("Content-Disposition")).startsWith("attachment");
        assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(api.get(new District(api).unit, "/api/evidence/" + sha256).status()).isEqualTo(404);
        assertThat(api.upload(district.unit, "/api/evidence", "big", new byte[21 * 1024 * 1024]).status())
                .isEqualTo(413);
        assertThat(api.upload("viewer", "/api/evidence", "a", page).status()).isEqualTo(403);
    }

    @Test
    void to_know_a_digest_is_not_to_have_the_file() {
        byte[] paper = ("处罚材料" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        String sha256 = api.upload(district.unit, "/api/evidence", "内部材料.txt", paper).body().path("sha256").asString();
        District elsewhere = new District(api);
        Map<String, Object> report = elsewhere.report();
        report.put("evidence", List.of(sha256));
        assertThat(errorFields(api.post(elsewhere.unit, "/api/hazards", report))).containsExactly("evidence[0]");
        Answer own = api.upload(elsewhere.unit, "/api/evidence", "plain.txt", paper);
        assertThat(own.body().path("sha256").asString()).isEqualTo(sha256);
        assertThat(own.body().path("fileName").asString()).isEqualTo("plain.txt");
        assertThat(api.post(elsewhere.unit, "/api/hazards", report).status()).isEqualTo(201);
    }

    private List<String> actions(String account, String id, long version) {
        assertThat(api.get("auditor", "/api/hazards/" + id + "?version=" + version).status()).isEqualTo(200);
        return api.get(account, "/api/hazards/" + id + "/allowed-actions").body().path("actions").valueStream()
                .map(action -> action.path("action").asString()).toList();
    }
}
