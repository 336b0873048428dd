package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static bihuan.standalone.contract.District.document;
import static bihuan.standalone.contract.District.inDays;
import static bihuan.standalone.contract.District.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.core.io.ClassPathResource;

import bihuan.api.park.CreditCode;
import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What a caller may rely on over HTTP, whichever shape answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HttpContract {

    private static final Duration SOON = Duration.ofSeconds(20);

    private Deployment at;
    private Api api;
    private District district;

    /** The shape under test, with the sample district loaded. */
    abstract Deployment deployment() throws Exception;

    @BeforeAll
    void given_a_district() throws Exception {
        at = deployment();
        api = new Api(at);
        district = new District(api);
        await().atMost(SOON).until(() -> api.get(district.unit, "/api/parks/" + district.parkId).status() == 200);
    }

    @Test
    void the_walk_through_of_the_readme_runs_to_its_end() throws Exception {
        var script = new ProcessBuilder("bash", Path.of("..", "docs", "walk-through.sh").toString())
                .redirectErrorStream(true);
        script.environment().putAll(Map.of("BASE", at.commands(), "READ", at.questions()));
        Process walking = script.start();
        String said = new String(walking.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(walking.waitFor()).as(said).isZero();
        assertThat(said).contains("reopen").contains("回访发现一号罐切断阀再次旁路").contains("安委办督-").contains("区应急管理局");
    }

    @Test
    void the_sample_district_has_sixty_hazards_in_the_states_that_its_ledger_shows() {
        List<JsonNode> hazards = new ArrayList<>();
        for (JsonNode park : items(api.get("admin", "/api/parks"))) {
            if (park.path("district").asString().equals("示范区")) {
                items(api.get("admin", "/api/hazards?size=500&sort=number&parkId=" + park.path("id").asString()))
                        .stream().filter(hazard -> hazard.path("number").asString().matches("202\\d-[滨港东]-\\d{3}"))
                        .forEach(hazards::add);
            }
        }
        assertThat(hazards).hasSize(60);
        assertThat(hazards).filteredOn(h -> h.path("rectification").asString().equals("CLOSED_OUT")).hasSize(22);
        assertThat(hazards).filteredOn(h -> h.path("rectification").asString().equals("RECTIFYING")).hasSize(23);
        assertThat(hazards).filteredOn(h -> h.path("restriction").asString().equals("ORDERED")).hasSize(17);
    }

    @Test
    void nobody_comes_in_without_signing_in_and_nobody_is_redirected() {
        Answer answer = api.get(null, "/api/hazards");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).contains("application/problem+json");
        assertThat(api.get("admin:wrong", "/api/hazards").status()).isEqualTo(401);
        assertThat(api.post(null, "/api/hazards", "{}").status()).isEqualTo(401);
        assertThat(api.get(null, "/actuator/health").status()).isEqualTo(200);
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
    void who_acts_on_an_older_version_is_told_so() {
        String id = district.rectifying();
        Map<String, Object> progress = fields("percent", 50, "done", "安装");
        String path = "/api/hazards/" + id + "/record-progress";
        assertThat(api.post(district.unit, path, progress, "If-Match", "\"2\"").status()).isEqualTo(412);
        Answer answer = api.post(district.unit, path, progress, "If-Match", "\"3\"");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("ETag")).isEqualTo("\"4\"");
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
        assertThat(english.body().path("detail").asString()).contains("The hazard stands at");
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
    void a_refused_act_stores_nothing() {
        String id = district.rectifying();
        Map<String, Object> accept = district.inspection();
        assertThat(api.post("viewer", "/api/hazards/" + id + "/accept", accept).status()).isEqualTo(403);
        assertThat(api.post("regulator", "/api/hazards/" + id + "/accept", accept).status()).isEqualTo(409);
        assertThat(items(timeline(id, 3))).hasSize(4);
    }

    @Test
    void the_system_is_named_as_who_voided_a_request_for_more_time() {
        String id = district.rectifying();
        district.act(district.unit, id, "request-extension",
                fields("until", inDays(120), "reason", "供货延误", "interimControls", "停用"));
        Answer downgraded = district.act("regulator", id, "downgrade", fields("reason", "经复核为一般隐患"));
        JsonNode last = items(timeline(id, downgraded.version())).getLast();
        assertThat(last.path("type").asString()).isEqualTo("ExtensionVoided");
        assertThat(last.path("actor").propertyNames()).contains("account", "name", "organisation", "role");
        assertThat(last.path("actor").path("account").asString()).isEqualTo("system");
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
    void allowed_actions_are_those_of_the_callers_role_now() {
        String id = district.confirmed();
        assertThat(actions(district.unit, id, 1)).contains("file-plan", "request-extension", "amend-report")
                .doesNotContain("confirm", "accept");
        assertThat(actions("regulator", id, 1)).contains("order-suspension", "propose-listing", "downgrade");
        assertThat(actions("auditor", id, 1)).isEmpty();
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
    void a_ledger_is_tried_then_entered_and_entered_again_changes_nothing() throws Exception {
        String sample = new ClassPathResource("sample/ledger-sample.csv").getContentAsString(StandardCharsets.UTF_8);
        for (String parkName : List.of("滨河化工园区", "临港物流仓储园区", "东城智能制造园区")) {
            String mine = parkName + "-" + UUID.randomUUID();
            api.post("admin", "/api/parks", fields("name", mine, "district", "契约区"));
            sample = sample.replace("," + parkName + ",", "," + mine + ",");
        }
        byte[] ledger = sample.getBytes(StandardCharsets.UTF_8);
        assertThat(summary(importing(ledger, ""))).isEqualTo("60 new, 0 unchanged, 5 invalid");
        assertThat(summary(importing(ledger, "?commit=true"))).isEqualTo("60 new, 0 unchanged, 5 invalid");
        assertThat(summary(importing(ledger, "?commit=true"))).isEqualTo("0 new, 60 unchanged, 5 invalid");
        byte[] chinese = sample.substring(1).getBytes(Charset.forName("GB18030"));
        Answer dry = importing(chinese, "");
        assertThat(summary(dry)).isEqualTo("0 new, 60 unchanged, 5 invalid");
        List<String> blamed = new ArrayList<>();
        dry.body().path("rows").forEach(row -> row.path("errors").forEach(
                error -> blamed.add(row.path("line").asInt() + " " + error.path("field").asString())));
        assertThat(blamed).containsExactly("62 园区", "63 发现日期", "64 销号日期", "65 计划资金(万元)", "66 责任单位");
        assertThat(importing("没有表头".getBytes(StandardCharsets.UTF_8), "").status()).isEqualTo(400);
        assertThat(api.upload("regulator", "/api/imports", "l.csv", ledger).status()).isEqualTo(403);
    }

    @Test
    void a_ledger_is_paged_without_gap_or_double_and_found_by_words() {
        District own = new District(api);
        Set<String> made = new HashSet<>();
        for (int i = 0; i < 7; i++) {
            made.add(own.reported());
        }
        String query = "/api/hazards?parkId=" + own.parkId + "&sort=-discoveredOn&size=3";
        await().atMost(SOON).until(() -> api.get(own.park, query).body().path("total").asInt() == 7);
        Set<String> seen = new HashSet<>();
        JsonNode next = null;
        int pages = 0;
        do {
            Answer page = api.get(own.park, query + (next == null ? "" : "&cursor=" + next.asString()));
            items(page).forEach(item -> assertThat(seen.add(item.path("id").asString())).isTrue());
            next = page.body().path("next");
            pages++;
        } while (!next.isNull());
        assertThat(seen).isEqualTo(made);
        assertThat(pages).isEqualTo(3);
        assertThat(total(own, "q=%E7%B4%A7%E6%80%A5%E5%88%87%E6%96%AD")).isEqualTo(7);
        assertThat(total(own, "q=%E5%88%87%E6%96%AD")).isEqualTo(7);
        assertThat(total(own, "q=%E5%A5%91%E7%BA%A6%E5%8C%96%E5%B7%A5")).isEqualTo(7);
        assertThat(total(own, "q=%25")).isZero();
        assertThat(total(own, "rectification=CONFIRMED")).isZero();
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
    void the_api_describes_every_action_by_its_fields() {
        var commandSide = new Api(new Deployment(at.questions(), at.commands()));
        JsonNode paths = commandSide.get(null, "/v3/api-docs").body().path("paths");
        JsonNode plan = paths.path("/api/hazards/{id}/file-plan").path("post").path("requestBody").path("content")
                .path("application/json").path("schema");
        assertThat(plan.path("properties").propertyNames()).contains("goals", "assurances", "principal", "occurredOn");
        assertThat(plan.path("required").toString()).contains("plannedCompletion").doesNotContain("reason");
        assertThat(paths.path("/api/hazards").path("post").toString()).contains("harmAndDifficulty", "\"id\"");
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

    @Test
    void figures_of_the_whole_district_are_not_for_a_units_account() {
        assertThat(api.get(district.unit, "/actuator/prometheus").status()).isEqualTo(403);
        assertThat(api.get("admin", "/actuator/prometheus").text()).contains("bihuan_hazards", "bihuan_events_stored");
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

    @Test
    void a_long_value_can_be_sorted_by_and_paged_over() {
        District own = new District(api);
        Map<String, Object> report = own.report();
        report.put("category", "危".repeat(200));
        for (int i = 0; i < 3; i++) {
            api.post(own.unit, "/api/hazards", report);
        }
        String query = "/api/hazards?parkId=" + own.parkId + "&sort=category&size=2";
        await().atMost(SOON).until(() -> api.get(own.park, query).body().path("total").asInt() == 3);
        String next = api.get(own.park, query).body().path("next").asString();
        assertThat(items(api.get(own.park, query + "&cursor=" + next))).hasSize(1);
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
    void the_figures_of_a_park_are_the_sums_of_its_hazards() {
        District own = new District(api);
        own.reported();
        own.listed();
        String id = own.rectifying();
        api.get(own.park, "/api/hazards/" + id + "?version=3");
        await().atMost(SOON).until(() -> api.get(own.park, "/api/overview").body().path("total").asInt() == 3);
        JsonNode progress = api.get(own.park, "/api/parks/" + own.parkId + "/progress").body();
        assertThat(progress.path("parkId").asString()).isEqualTo(own.parkId);
        assertThat(progress.path("stages").isArray()).isTrue();
        assertThat(progress.path("lifecycle").toString()).contains("{\"state\":\"REPORTED\",\"count\":1}")
                .contains("{\"state\":\"RECTIFYING\",\"count\":1}").contains("{\"state\":\"CLOSED_OUT\",\"count\":0}");
        JsonNode overview = api.get(own.park, "/api/overview").body();
        assertThat(overview.path("open").asInt()).isEqualTo(3);
        assertThat(overview.path("listed").asInt()).isEqualTo(1);
        assertThat(api.get(own.park, "/api/worklist").status()).isEqualTo(200);
        assertThat(api.get(own.park, "/api/parks/" + own.parkId + "/ledger").body().path("total").asInt()).isEqualTo(3);
        assertThat(api.get(own.park, "/api/parks/" + own.parkId + "/ledger.csv").text()).startsWith("\uFEFF编号,")
                .contains("罐区紧急切断装置未投用");
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

    private static String code(String first17) {
        return first17 + CreditCode.checkCharacter(first17);
    }

    private static String base64(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private Answer timeline(String id, long version) {
        return api.get("auditor", "/api/hazards/" + id + "/timeline?version=" + version);
    }

    private Answer importing(byte[] ledger, String query) {
        return api.upload("admin", "/api/imports" + query, "ledger.csv", ledger);
    }

    private long total(District own, String query) {
        return api.get(own.park, "/api/hazards?" + query).body().path("total").asLong();
    }

    private List<String> actions(String account, String id, long version) {
        assertThat(api.get("auditor", "/api/hazards/" + id + "?version=" + version).status()).isEqualTo(200);
        return api.get(account, "/api/hazards/" + id + "/allowed-actions").body().path("actions").valueStream()
                .map(action -> action.path("action").asString()).toList();
    }

    private static String summary(Answer answer) {
        JsonNode summary = answer.body().path("summary");
        return "%d new, %d unchanged, %d invalid".formatted(summary.path("new").asInt(),
                summary.path("unchanged").asInt(), summary.path("invalid").asInt());
    }

    private static List<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }

    private static List<String> errorFields(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.body().path("errors").valueStream().map(error -> error.path("field").asString()).toList();
    }
}
