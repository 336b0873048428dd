package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static bihuan.standalone.contract.District.document;
import static bihuan.standalone.contract.District.today;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import bihuan.standalone.contract.Api.Answer;
import bihuan.standalone.contract.SampleCsv.Row;
import tools.jackson.databind.JsonNode;

/** Campaigns over HTTP, the sample district's and those of one's own. */
abstract class CampaignContract extends Contract {

    private static final List<String> FIGURES = List.of("found", "closedOut", "open", "overdue", "listed", "delisted");

    private District district;
    private String campaign;
    private String part;

    CampaignContract(Deployment at) {
        super(at);
    }

    @BeforeAll
    void given_a_district_and_a_campaign_of_ones_own() {
        district = new District(api);
        await().atMost(SOON).until(() -> api.get(district.park, "/api/parks/" + district.parkId).status() == 200);
        campaign = api.post("admin", "/api/campaigns", plan()).id();
        part = "/api/campaigns/" + campaign + "/parks/" + district.parkId;
        assertThat(api.post("admin", part + "/enrol", fields("occurredOn", today().minusDays(30).toString()))
                .status()).isEqualTo(201);
    }

    // the sample district

    @Test
    void the_samples_stage_progress_equals_a_count_over_its_ledger() {
        int compared = 0;
        for (String day : List.of("2020-06-30", "2020-12-31", "2021-12-31", "2022-12-31")) {
            LocalDate on = LocalDate.parse(day);
            JsonNode district = api.get("viewer", "/api/progress?asOf=" + day).body();
            for (JsonNode park : samplePark()) {
                JsonNode progress = api.get("viewer", "/api/parks/" + park.path("id").asString() + "/progress?asOf="
                        + day).body();
                assertThat(progress.path("stages").size()).isEqualTo(4);
                for (JsonNode stage : progress.path("stages")) {
                    assertThat(figures(stage)).as(day + " " + stage)
                            .isEqualTo(counted(park.path("name").asString(), stage, on));
                    assertThat(figures(inDistrict(district, park, stage))).isEqualTo(figures(stage));
                    FIGURES.forEach(figure -> opens(stage, figure, stage.path(figure).asInt()));
                    opens(stage, "tasksDone", stage.path("tasks").path("done").asInt());
                    opens(stage, "tasksDue", stage.path("tasks").path("due").asInt());
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(4 * 3 * 4);
    }

    @Test
    void the_samples_tasks_are_done_where_it_has_files_that_show_it() {
        for (JsonNode park : samplePark()) {
            List<Integer> done = api.get("viewer", "/api/parks/" + park.path("id").asString() + "/progress").body()
                    .path("stages").valueStream().map(stage -> stage.path("tasks").path("done").asInt()).toList();
            assertThat(done).isEqualTo(park.path("name").asString().equals("滨河化工园区")
                    ? List.of(1, 2, 1, 0)
                    : List.of(0, 0, 0, 0));
        }
        String binhe = samplePark().stream().filter(park -> park.path("name").asString().equals("滨河化工园区"))
                .findFirst().orElseThrow().path("id").asString();
        JsonNode measures = api.get("park", "/api/parks/" + binhe + "/lists/measures").body().path("items");
        assertThat(measures.size()).isEqualTo(2);
        String digest = measures.path(0).path("adopted").path("evidence").path(0).asString();
        assertThat(api.get("park", "/api/evidence/" + digest).text()).contains("承包商入园作业管理制度");
        assertThat(api.get("unit", "/api/evidence/" + digest).status()).isEqualTo(404);
    }

    // setting up

    @Test
    void the_template_can_be_seen_and_a_campaign_made_of_it_once() {
        JsonNode template = api.ask("viewer", "/api/campaign-templates").body().path("items").path(0);
        assertThat(template.path("template").asString()).isEqualTo("three-year-action");
        assertThat(template.path("plan").path("stages").size()).isEqualTo(4);
        var body = fields("id", "campaign-" + UUID.randomUUID(), "template", "three-year-action");
        Answer first = api.post("admin", "/api/campaigns", body);
        assertThat(first.status()).as(first.text()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo("/api/campaigns/" + first.id());
        assertThat(first.header("ETag")).isEqualTo("\"0\"");
        assertThat(api.post("admin", "/api/campaigns", body).body()).isEqualTo(first.body());
        var other = plan();
        other.put("id", body.get("id"));
        assertThat(api.post("admin", "/api/campaigns", other).code()).isEqualTo("id-taken");
        String key = UUID.randomUUID().toString();
        assertThat(api.post("admin", "/api/campaigns", plan(), "Idempotency-Key", key).id())
                .isEqualTo(api.post("admin", "/api/campaigns", plan(), "Idempotency-Key", key).id());
        await().atMost(SOON).until(() -> api.get("viewer", "/api/campaigns/" + first.id()).status() == 200);
    }

    @Test
    void a_plan_that_is_none_is_refused_field_by_field() {
        assertThat(errors(api.post("admin", "/api/campaigns", "{}"))).containsExactly("name required",
                "stages required");
        assertThat(errors(api.post("admin", "/api/campaigns", "[]"))).contains(" not-an-object");
        assertThat(errors(api.post("admin", "/api/campaigns", fields("template", "none"))))
                .containsExactly("template unknown-template");
        var both = plan();
        both.put("template", "three-year-action");
        assertThat(errors(api.post("admin", "/api/campaigns", both))).containsExactly("template template-or-plan");
        var wrong = plan();
        wrong.put("stages", List.of(fields("code", "a", "name", fields("zh", "甲"), "from", "2026-02-01", "to",
                "2026-01-01"), fields("code", "a", "name", "乙", "from", "soon", "colour", "red")));
        wrong.put("tasks", List.of(fields("code", "t", "title", fields("zh", "任务"), "stage", "b"), 7));
        wrong.put("duties", List.of(fields("code", "d", "title", fields("zh", "任务"), "every", 0)));
        wrong.put("id", "hazard-1");
        assertThat(errors(api.post("admin", "/api/campaigns", wrong))).containsExactlyInAnyOrder("id not-an-id",
                "stages[1].name not-an-object", "stages[1].from not-a-date", "stages[1].colour unknown-field",
                "tasks[1] not-an-object", "duties[0].every out-of-range");
        assertThat(api.post("regulator", "/api/campaigns", "{}").status()).isEqualTo(403);
        assertThat(api.post(null, "/api/campaigns", "{}").status()).isEqualTo(401);
    }

    @Test
    void a_park_is_enrolled_once() {
        District own = new District(api);
        String path = "/api/campaigns/" + campaign + "/parks/" + own.parkId + "/enrol";
        var body = fields("occurredOn", today().minusDays(1).toString());
        assertThat(api.post("regulator", path, body).status()).isEqualTo(403);
        assertThat(api.post(own.unit, path, body).status()).isEqualTo(404);
        assertThat(api.post(district.park, path, body).status()).isEqualTo(404);
        assertThat(api.post("admin", path.replace(campaign, "campaign-none"), body).status()).isEqualTo(404);
        assertThat(api.post("admin", path.replace(own.parkId, "park-none"), body).status()).isEqualTo(404);
        assertThat(errors(api.post("admin", path, fields("occurredOn", "soon")))).containsExactly(
                "occurredOn not-a-date");
        assertThat(api.post("admin", path, fields("occurredOn", today().plusDays(1).toString())).code())
                .isEqualTo("in-the-future");
        Answer first = api.post("admin", path, body);
        assertThat(first.status()).isEqualTo(201);
        assertThat(first.header("Location")).isEqualTo(path.replace("/enrol", ""));
        assertThat(api.post("admin", path, body).body()).isEqualTo(first.body());
        Answer other = api.post("admin", path, fields("reason", "再次"));
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.code()).isEqualTo("already-enrolled");
        assertThat(other.body().path("allowed").isArray()).isTrue();
    }

    // acting

    @Test
    void tasks_are_done_with_evidence_and_may_be_found_undone() {
        String file = file(district.park);
        assertThat(errors(api.post(district.park, part + "/complete-task", fields("task", "survey"))))
                .containsExactly("evidence required");
        assertThat(errors(api.post(district.park, part + "/complete-task",
                fields("task", "survey", "evidence", List.of("0".repeat(64)))))).containsExactly(
                        "evidence[0] unknown-evidence");
        var body = fields("task", "survey", "evidence", List.of(file));
        assertThat(api.post("regulator", part + "/complete-task", body).status()).isEqualTo(403);
        assertThat(api.post(district.unit, part + "/complete-task", body).status()).isEqualTo(404);
        assertThat(api.post(district.park, part + "/complete-task", body, "If-Match", "\"99\"").status())
                .isEqualTo(412);
        String key = UUID.randomUUID().toString();
        Answer done = api.post(district.park, part + "/complete-task", body, "Idempotency-Key", key);
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        assertThat(api.post(district.park, part + "/complete-task", body, "Idempotency-Key", key).body())
                .isEqualTo(done.body());
        Answer again = api.post(district.park, part + "/complete-task", body);
        assertThat(again.code()).isEqualTo("not-from-here");
        assertThat(again.body().path("allowed").toString()).contains("complete-task").doesNotContain("reopen-task");
        assertThat(state("survey", done.version())).isEqualTo("DONE");
        Answer reopened = api.post("committee", part + "/reopen-task", fields("task", "survey", "reason", "仅有纸面材料"));
        assertThat(reopened.version()).isEqualTo(done.version() + 1);
        assertThat(state("survey", reopened.version())).isEqualTo("OVERDUE");
        assertThat(api.post("committee", part + "/no-such-act", "{}").status()).isEqualTo(404);
    }

    @Test
    void duties_measures_and_reports_are_in_the_parts_file_and_history() {
        District own = new District(api);
        String mine = "/api/campaigns/" + campaign + "/parks/" + own.parkId;
        api.post("admin", mine + "/enrol", fields("occurredOn", today().minusDays(9).toString()));
        String file = file(own.park);
        String yesterday = today().minusDays(1).toString();
        assertThat(api.post(own.park, mine + "/perform-duty",
                fields("duty", "drill", "evidence", List.of(file), "occurredOn", yesterday)).status()).isEqualTo(200);
        assertThat(api.post(own.park, mine + "/adopt-measure",
                fields("title", "=承包商制度", "document", document(), "text", "审核登记")).status()).isEqualTo(200);
        Answer last = api.post(own.park, mine + "/file-report", fields("kind", "STAGE", "stage", "first", "statement",
                "进展顺利"));
        assertThat(last.version()).isEqualTo(3);
        assertThat(last.header("ETag")).isEqualTo("\"3\"");
        JsonNode file1 = api.get("viewer", mine + "?version=3").body();
        assertThat(file1.path("duties").path(0).path("nextDueOn").asString())
                .isEqualTo(today().minusDays(1).plusYears(1).toString());
        assertThat(file1.path("measures").path(0).path("title").asString()).isEqualTo("=承包商制度");
        assertThat(file1.path("reports").path(0).path("kind").asString()).isEqualTo("STAGE");
        assertThat(api.get("viewer", mine + "/timeline?version=3").body().path("items").valueStream()
                .map(entry -> entry.path("action").asString())).containsExactly("enrol", "perform-duty",
                        "adopt-measure", "file-report");
        assertThat(api.get(own.park, "/api/parks/" + own.parkId + "/lists/measures.xlsx").raw().body()).startsWith(
                (byte) 'P', (byte) 'K');
    }

    @Test
    void a_park_ordered_closed_does_no_more_and_its_hazards_remain_as_they_are() {
        District own = new District(api);
        String mine = "/api/campaigns/" + campaign + "/parks/" + own.parkId;
        api.post("admin", mine + "/enrol", "{}");
        String hazard = own.confirmed();
        var order = fields("decidedBy", "区人民政府", "document", document(), "legalBasis", "安全生产法第一百一十三条", "reason",
                "经整改仍不符合安全要求");
        assertThat(errors(api.post("committee", mine + "/order-park-closure", fields("decidedBy", "区政府"))))
                .containsExactlyInAnyOrder("document required", "legalBasis required");
        assertThat(api.post("regulator", mine + "/order-park-closure", order).status()).isEqualTo(403);
        Answer closed = api.post("committee", mine + "/order-park-closure", order);
        assertThat(closed.status()).as(closed.text()).isEqualTo(200);
        Answer refused = api.post(own.park, mine + "/perform-duty",
                fields("duty", "drill", "evidence", List.of(file(own.park))));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("allowed").size()).isZero();
        assertThat(api.get("viewer", "/api/hazards/" + hazard + "?version=1").body().path("rectification").asString())
                .isEqualTo("CONFIRMED");
        assertThat(api.get("viewer", mine + "?version=" + closed.version()).body().path("closure").path("decidedBy")
                .asString()).isEqualTo("区人民政府");
    }

    @Test
    void the_description_of_the_interface_has_every_act() {
        String description = api.ask("admin", "/v3/api-docs").text();
        assertThat(description).contains("/api/campaigns/{id}/parks/{parkId}/complete-task",
                "/api/campaigns/{id}/parks/{parkId}/order-park-closure", "leadDepartment");
    }

    @Test
    void what_was_rebuilt_and_reconciled_says_the_same() {
        String question = "/api/parks/" + samplePark().getFirst().path("id").asString() + "/progress";
        String before = api.get("viewer", question).text();
        rebuild(api);
        assertThat(api.get("viewer", question).text()).isEqualTo(before);
        assertClean(api.operate("reconcile"));
    }

    private List<JsonNode> samplePark() {
        return api.get("viewer", "/api/parks").body().path("items").valueStream()
                .filter(park -> park.path("district").asString().equals("示范区")).toList();
    }

    private static JsonNode inDistrict(JsonNode district, JsonNode park, JsonNode stage) {
        return district.path("parks").valueStream()
                .filter(each -> each.path("parkId").equals(park.path("id"))).findFirst().orElseThrow().path("stages")
                .valueStream().filter(each -> each.path("code").equals(stage.path("code"))).findFirst().orElseThrow();
    }

    private static Map<String, Integer> figures(JsonNode stage) {
        Map<String, Integer> figures = new TreeMap<>();
        FIGURES.forEach(figure -> figures.put(figure, stage.path(figure).asInt(-1)));
        return figures;
    }

    private static Map<String, Integer> counted(String park, JsonNode stage, LocalDate on) {
        LocalDate from = LocalDate.parse(stage.path("from").asString());
        LocalDate end = LocalDate.parse(stage.path("to").asString());
        LocalDate to = end.isBefore(on) ? end : on;
        Predicate<Row> found = row -> row.foundBetween(from, to);
        return new TreeMap<>(Map.of("found", count(park, found), "closedOut",
                count(park, found.and(row -> row.closedOutBy(on))), "open",
                count(park, found.and(row -> row.openOn(on))), "overdue",
                count(park, found.and(row -> row.overdueOn(on))), "listed",
                count(park, row -> row.listedBetween(from, to)), "delisted",
                count(park, row -> row.delistedBetween(from, to))));
    }

    private static int count(String park, Predicate<Row> which) {
        return (int) SampleCsv.rows().stream().filter(row -> row.park().equals(park)).filter(which).count();
    }

    private void opens(JsonNode stage, String figure, int count) {
        JsonNode behind = api.get("viewer", stage.path("links").path(figure).asString() + "&size=500").body();
        assertThat(behind.path("total").asInt(-1)).as(figure).isEqualTo(count);
        assertThat(behind.path("items").size()).as(figure).isEqualTo(count);
    }

    private String state(String task, long version) {
        return api.get("viewer", part + "?version=" + version).body().path("tasks").valueStream()
                .filter(each -> each.path("code").asString().equals(task)).findFirst().orElseThrow().path("state")
                .asString();
    }

    private String file(String account) {
        return api.upload(account, "/api/evidence", "file.txt",
                UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)).body().path("sha256").asString();
    }

    private static Map<String, Object> plan() {
        return fields("name", fields("zh", "自办专项整治", "en", "A campaign of our own"), "stages",
                List.of(fields("code", "first", "name", fields("zh", "第一阶段"), "from", today().minusDays(60).toString(),
                        "to", today().minusDays(10).toString()),
                        fields("code", "second", "name", fields("zh", "第二阶段"), "from",
                                today().minusDays(20).toString(), "to", today().plusDays(90).toString())),
                "tasks",
                List.of(fields("code", "survey", "title", fields("zh", "摸排"), "stage", "first"),
                        fields("code", "lists", "title", fields("zh", "清单"), "stage", "second", "leadDepartment",
                                "区应急管理局")),
                "duties", List.of(fields("code", "drill", "title", fields("zh", "应急演练"), "every", 1)));
    }

    private static List<String> errors(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.body().path("errors").valueStream()
                .map(error -> error.path("field").asString() + " " + error.path("code").asString()).toList();
    }
}
