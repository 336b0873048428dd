package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static bihuan.standalone.contract.District.inDays;
import static bihuan.standalone.contract.District.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import bihuan.api.hazard.RuleEdition;
import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** Every mistake has a remedy, and both truths are kept: what happened, and what was believed. */
abstract class CorrectionContract extends DistrictContract {

    private static final Set<String> CORRECTIONS = Set.of("ActsVoided", "ActCorrected");

    CorrectionContract(Deployment at) {
        super(at);
    }

    @Test
    void a_wrong_listing_is_withdrawn_and_its_document_may_list_another_hazard_and_then_this_one_is_listed_again() {
        String id = district.confirmed();
        district.act(district.park, id, "propose-listing", fields("level", "COUNTY"));
        Map<String, Object> list = district.list();
        district.act("committee", id, "list", list);

        Answer voided = district.act("committee", id, "void-act", fields("sequences", List.of(3), "reason", "误挂"));

        JsonNode file = hazard(id, voided.version());
        assertThat(file.path("listing").asString()).isEqualTo("PROPOSED");
        assertThat(file.path("currentDeadline").asString()).isEqualTo(inDays(90));
        JsonNode act = entry(id, 3);
        assertThat(act.path("voidedBy").asLong()).isEqualTo(4);
        assertThat(act.path("type").asString()).isEqualTo("HazardListed");
        assertThat(act.path("edition").asInt()).isEqualTo(RuleEdition.CURRENT);
        assertThat(entry(id, 4).path("voids").path(0).asLong()).isEqualTo(3);

        String other = district.confirmed();
        district.act(district.park, other, "propose-listing", fields("level", "COUNTY"));
        district.act("committee", other, "list", list);
        assertThat(api.post("committee", "/api/hazards/" + id + "/list", list).status()).isEqualTo(400);
        Answer again = district.act("committee", id, "list", district.list());
        assertThat(hazard(id, again.version()).path("listing").asString()).isEqualTo("LISTED");
        assertClean(api.operate("reconcile"));
    }

    @Test
    void a_wrong_deadline_is_corrected_and_what_was_known_before_remains_known() {
        String id = district.reported();
        Answer wrong = district.act("regulator", id, "confirm",
                fields("criterion", "判定标准", "clause", "第五条", "deadline", "2062-08-31"));
        assertThat(hazard(id, wrong.version()).path("currentDeadline").asString()).isEqualTo("2062-08-31");
        String before = Instant.now().toString();

        Answer corrected = district.act("regulator", id, "correct-act", fields("sequence", 1, "fields",
                fields("deadline", inDays(30), "clause", "第六条"), "reason", "年份录入有误"));

        JsonNode file = hazard(id, corrected.version());
        assertThat(file.path("currentDeadline").asString()).isEqualTo(inDays(30));
        assertThat(file.path("originalDeadline").asString()).isEqualTo(inDays(30));
        assertThat(file.path("clause").asString()).isEqualTo("第六条");
        assertThat(api.get("auditor", "/api/hazards/" + id + "?knownAt=" + before).body().path("currentDeadline")
                .asString()).isEqualTo("2062-08-31");
        assertThat(api.get("auditor", "/api/hazards/" + id + "?asOf=" + today()).body().path("currentDeadline")
                .asString()).isEqualTo(inDays(30));
        assertThat(entry(id, 1).path("details").path("deadline").asString()).isEqualTo("2062-08-31");
        assertThat(entry(id, 1).path("correctedBy").path(0).asLong()).isEqualTo(2);
        assertThat(entry(id, 1).path("corrected").path("details").path("deadline").asString())
                .isEqualTo(inDays(30));
        assertThat(entry(id, 2).path("corrects").asLong()).isEqualTo(1);

        Answer undone = district.act("regulator", id, "void-act", fields("sequences", List.of(2), "reason", "原值无误"));
        assertThat(hazard(id, undone.version()).path("currentDeadline").asString()).isEqualTo("2062-08-31");
    }

    @Test
    void a_voided_acceptance_brings_back_the_pending_request_for_an_extension() {
        String id = district.rectifying();
        district.act(district.unit, id, "request-extension",
                fields("until", inDays(120), "reason", "备件未到货", "interimControls", "停用"));
        district.act(district.unit, id, "request-acceptance", fields("evaluation", "合格"));
        Answer accepted = district.act("regulator", id, "accept", district.inspection());
        assertThat(hazard(id, accepted.version()).path("extension").asString()).isEqualTo("VOIDED");

        Answer voided = district.act("regulator", id, "void-act",
                fields("sequences", List.of(6), "reason", "验收对象有误"));

        JsonNode file = hazard(id, voided.version());
        assertThat(file.path("extension").asString()).isEqualTo("REQUESTED");
        assertThat(file.path("rectification").asString()).isEqualTo("ACCEPTANCE_REQUESTED");
        assertThat(entry(id, 7).path("voidedBy").asLong()).isEqualTo(voided.version());
    }

    @Test
    void a_wrong_unit_place_and_day_of_discovery_are_mended_and_the_right_unit_sees_the_hazard() {
        String other = district.unit("另一化工有限公司", "91330200MA2AAAAB" + (int) (Math.random() * 10));
        String account = district.account("UNIT", fields("unitId", other));
        String id = district.reported();

        Answer corrected = district.act("regulator", id, "correct-act", fields("sequence", 0, "fields",
                fields("unitId", other, "location", "二车间", "discoveredOn", today().minusDays(9).toString()), "reason",
                "责任单位有误"));

        JsonNode file = hazard(id, corrected.version());
        assertThat(file.path("unitId").asString()).isEqualTo(other);
        assertThat(file.path("discoveredOn").asString()).isEqualTo(today().minusDays(9).toString());
        assertThat(api.get(account, "/api/hazards/" + id + "/timeline").status()).isEqualTo(200);
        assertThat(api.get(district.unit, "/api/hazards/" + id).status()).isEqualTo(404);
        assertClean(api.operate("reconcile"));
    }

    @Test
    void what_cannot_be_put_right_is_refused_by_field_by_act_and_by_rule() {
        String id = district.rectifying();

        Answer unknown = correct("regulator", id, "void-act", fields("sequences", List.of(1, 99), "reason", "x"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().path("errors").path(0).path("field").asString()).isEqualTo("sequences[1]");
        Answer report = correct("regulator", id, "void-act", fields("sequences", List.of(0), "reason", "x"));
        assertThat(report.status()).isEqualTo(409);
        assertThat(report.code()).isEqualTo("not-voidable");
        Answer confirmation = correct("regulator", id, "void-act", fields("sequences", List.of(1), "reason", "x"));
        assertThat(confirmation.status()).isEqualTo(409);
        assertThat(confirmation.code()).isEqualTo("would-not-hold");
        assertThat(confirmation.body().path("act").path("sequence").asLong()).isEqualTo(2);
        assertThat(confirmation.body().path("act").path("type").asString()).isEqualTo("RectificationPlanFiled");
        assertThat(confirmation.body().path("rule").asString()).isEqualTo("not-from-here");
        Answer field = correct("regulator", id, "correct-act",
                fields("sequence", 1, "fields", fields("deadline", "yesterday", "colour", "red"), "reason", "x"));
        assertThat(field.status()).isEqualTo(400);
        assertThat(field.body().path("errors").valueStream().map(error -> error.path("field").asString()))
                .containsExactlyInAnyOrder("fields.deadline", "fields.colour");
        assertThat(correct("regulator", id, "void-act", fields("sequences", List.of(3))).status()).isEqualTo(400);
        assertThat(correct("viewer", id, "void-act", fields("sequences", List.of(3), "reason", "x")).status())
                .isEqualTo(403);
        assertThat(correct(district.unit, id, "void-act", fields("sequences", List.of(1), "reason", "x")).status())
                .isEqualTo(403);
        assertThat(correct("regulator", id, "correct-act", fields("fields", 5)).status()).isEqualTo(400);
        assertThat(hazard(id, 3).path("rectification").asString()).isEqualTo("RECTIFYING");
    }

    @Test
    void a_correction_is_made_once_for_an_idempotency_key_and_its_maker_is_told_what_may_be_put_right() {
        String id = district.rectifying();
        Map<String, Object> correction = fields("sequence", 3, "fields", fields("percent", 40), "reason", "比例有误");
        Answer first = api.post(district.unit, "/api/hazards/" + id + "/correct-act", correction, "Idempotency-Key",
                id);
        Answer again = api.post(district.unit, "/api/hazards/" + id + "/correct-act", correction, "Idempotency-Key",
                id);
        assertThat(first.status()).as(first.text()).isEqualTo(200);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(hazard(id, first.version()).path("progressPercent").asInt()).isEqualTo(40);

        JsonNode acts = api.get(district.unit, "/api/hazards/" + id + "/allowed-actions").body().path("acts");
        assertThat(acts.path(0).path("mayVoid").asBoolean()).isFalse();
        assertThat(acts.path(0).path("mayCorrect").asBoolean()).isTrue();
        assertThat(acts.path(1).path("mayCorrect").asBoolean()).isFalse();
        assertThat(acts.path(3).path("mayVoid").asBoolean()).isTrue();
        assertThat(acts.path(4).path("mayVoid").asBoolean()).isTrue();
        assertThat(acts.path(4).path("mayCorrect").asBoolean()).isFalse();
    }

    @Test
    void a_correction_removes_nothing_that_an_act_cannot_do_without_and_says_something() {
        String id = district.rectifying();
        for (Map<String, Object> fields : List.of(fields("number", null), fields("unitId", null),
                fields("description", null))) {
            Answer refused = correct("regulator", id, "correct-act",
                    fields("sequence", 0, "fields", fields, "reason", "x"));
            assertThat(refused.status()).as(fields + refused.text()).isEqualTo(400);
            assertThat(refused.body().path("errors").path(0).path("field").asString())
                    .isEqualTo("fields." + fields.keySet().iterator().next());
        }
        assertThat(correct(district.unit, id, "correct-act",
                fields("sequence", 3, "fields", fields("percent", null), "reason", "x")).status()).isEqualTo(400);
        assertThat(correct(district.unit, id, "correct-act",
                fields("sequence", 3, "fields", fields("percent", 999), "reason", "x")).status()).isEqualTo(400);
        Answer nothing = correct(district.unit, id, "correct-act", fields("sequence", 3, "reason", "x"));
        assertThat(nothing.body().path("errors").path(0).path("code").asString()).isEqualTo("nothing-to-amend");
        Answer unknown = correct(district.unit, id, "correct-act",
                fields("sequence", 0, "fields", fields("evidence", List.of("a".repeat(64))), "reason", "x"));
        assertThat(unknown.body().path("errors").path(0).path("code").asString()).isEqualTo("unknown-evidence");
        assertThat(unknown.body().path("errors").path(0).path("field").asString()).isEqualTo("fields.evidence[0]");
        assertThat(correct(district.park, id, "correct-act",
                fields("sequence", 0, "fields", fields("location", "二车间"), "reason", "x")).code())
                .isEqualTo("not-the-reporter");
        assertThat(correct("regulator", id, "void-act", fields("sequences", List.of(3), "occurredOn", inDays(1),
                "reason", "x")).code()).isEqualTo("in-the-future");
    }

    @Test
    void an_earlier_correction_is_voided_only_with_the_later_one() {
        String id = district.confirmed();
        district.act("regulator", id, "correct-act",
                fields("sequence", 1, "fields", fields("deadline", inDays(40)), "reason", "x"));
        Answer later = district.act("regulator", id, "correct-act",
                fields("sequence", 1, "fields", fields("clause", "第七条"), "reason", "x"));
        assertThat(hazard(id, later.version()).path("currentDeadline").asString()).isEqualTo(inDays(40));
        assertThat(correct("regulator", id, "void-act", fields("sequences", List.of(2), "reason", "x")).code())
                .isEqualTo("not-voidable");
        Answer both = district.act("regulator", id, "void-act", fields("sequences", List.of(2, 3), "reason", "x"));
        assertThat(hazard(id, both.version()).path("currentDeadline").asString()).isEqualTo(inDays(90));
        assertThat(hazard(id, both.version()).path("clause").asString()).isEqualTo("第五条");
    }

    @Test
    void two_reports_cannot_reject_each_other_and_a_confirmed_duplicate_is_rejected_and_restored() {
        String one = district.reported();
        String other = district.confirmed();
        assertThat(correct("regulator", other, "reject-report", fields("reason", "重复")).body().path("errors").path(0)
                .path("code").asString()).isEqualTo("only-as-duplicate");
        Answer rejected = district.act("regulator", other, "reject-report",
                fields("reason", "重复", "duplicateOf", one));
        assertThat(hazard(other, rejected.version()).path("rectification").asString()).isEqualTo("REJECTED");

        Answer back = correct("regulator", one, "reject-report", fields("reason", "重复", "duplicateOf", other));
        assertThat(back.status()).isEqualTo(400);
        assertThat(back.body().path("errors").path(0).path("field").asString()).isEqualTo("duplicateOf");
        assertThat(back.body().path("errors").path(0).path("code").asString()).isEqualTo("rejected-duplicate");

        district.act("regulator", other, "void-act", fields("sequences", List.of(2), "reason", "并非重复"));
        assertThat(correct("regulator", one, "reject-report", fields("reason", "重复", "duplicateOf", other)).status())
                .isEqualTo(200);
    }

    @Test
    void an_amendment_blocks_no_older_paper() {
        String id = district.reported();
        district.act(district.unit, id, "amend-report", fields("subcategory", "储罐", "reason", "补填"));
        Map<String, Object> confirmation = fields("criterion", "判定标准", "clause", "第五条", "deadline", inDays(30));
        assertThat(correct("regulator", id, "confirm", with(confirmation, today().minusDays(1).toString())).status())
                .isEqualTo(409);
        String older = api.post(district.unit, "/api/hazards", with(district.report(),
                today().minusDays(2).toString())).id();
        district.act(district.unit, older, "amend-report", fields("subcategory", "储罐", "reason", "补填"));
        assertThat(correct("regulator", older, "confirm", with(confirmation, today().minusDays(1).toString()))
                .status()).isEqualTo(200);
    }

    @Test
    void the_same_acts_typed_with_mistakes_and_put_right_lead_to_the_same_case_file() {
        MistakenHistories right = new MistakenHistories(api, false).typed();
        MistakenHistories mended = new MistakenHistories(api, true).typed();

        for (int i = 0; i < right.hazards().size(); i++) {
            String as = right.hazards().get(i);
            String id = mended.hazards().get(i);
            for (String path : List.of("", "/clocks")) {
                assertThat(mended.said(id, path)).as(path + " of " + i).isEqualTo(right.said(as, path));
            }
            List<JsonNode> acts = acts(id);
            assertThat(acts.stream().filter(act -> act.path("voidedBy").isNull()).map(CorrectionContract::type)
                    .filter(type -> !CORRECTIONS.contains(type)))
                    .isEqualTo(acts(as).stream().map(CorrectionContract::type).toList());
            assertThat(acts).filteredOn(act -> CORRECTIONS.contains(type(act))).as("of " + i).hasSize(1);
            assertThat(acts).extracting(act -> act.path("sequence").asInt())
                    .isEqualTo(IntStream.range(0, acts.size()).boxed().toList());
        }
        for (String figures : List.of("/api/overview", "/api/indicators?by=category", "/api/worklist")) {
            assertThat(mended.saidToPark(figures)).as(figures).isEqualTo(right.saidToPark(figures));
        }
        assertThat(mended.reportedAgain()).isEqualTo(right.reportedAgain()).isEqualTo(List.of(201, 400));
        assertClean(api.operate("reconcile"));
    }

    private List<JsonNode> acts(String id) {
        return api.get("auditor", "/api/hazards/" + id + "/timeline").body().path("items").valueStream().toList();
    }

    private static String type(JsonNode act) {
        return act.path("type").asString();
    }

    private static Map<String, Object> with(Map<String, Object> body, String occurredOn) {
        var all = new HashMap<>(body);
        all.put("occurredOn", occurredOn);
        return all;
    }

    private Answer correct(String account, String id, String action, Map<String, Object> body) {
        return api.post(account, "/api/hazards/" + id + "/" + action, body);
    }

    private JsonNode hazard(String id, long version) {
        return api.get("admin", "/api/hazards/" + id + "?version=" + version).body();
    }

    private JsonNode entry(String id, int sequence) {
        return api.get("admin", "/api/hazards/" + id + "/timeline").body().path("items").path(sequence);
    }
}
