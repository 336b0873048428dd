package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static bihuan.standalone.contract.District.document;
import static bihuan.standalone.contract.District.today;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** A mistake in a park's part of a campaign is put right, an ordered closure among them. */
abstract class CampaignCorrectionContract extends DistrictContract {

    private String part;

    CampaignCorrectionContract(Deployment at) {
        super(at);
    }

    @BeforeAll
    void given_a_park_in_a_campaign_that_has_done_its_survey() {
        String from = today().minusDays(60).toString();
        String campaign = api.post("admin", "/api/campaigns", fields("name", fields("zh", "更正专项整治"), "stages",
                List.of(fields("code", "first", "name", fields("zh", "第一阶段"), "from", from, "to",
                        today().plusDays(60).toString())),
                "tasks", List.of(fields("code", "survey", "title", fields("zh", "摸排"), "stage", "first"),
                        fields("code", "lists", "title", fields("zh", "清单"), "stage", "first"))))
                .id();
        part = "/api/campaigns/" + campaign + "/parks/" + district.parkId;
        done(api.post("admin", part + "/enrol", fields("occurredOn", today().minusDays(30).toString())));
        String file = api.upload(district.park, "/api/evidence", "file.txt",
                UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8)).body().path("sha256").asString();
        done(api.post(district.park, part + "/complete-task", fields("task", "survey", "evidence", List.of(file))));
    }

    @Test
    void a_mistake_is_put_right_also_after_a_closure_and_a_wrong_closure_is_voided() {
        var correction = fields("sequence", 1, "fields", fields("task", "lists", "statement", "清单已建立"), "occurredOn",
                today().minusDays(1).toString(), "reason", "任务选错");
        Answer stale = api.post(district.park, part + "/correct-act", correction, "If-Match", "\"99\"");
        assertThat(stale.status()).isEqualTo(412);
        String key = UUID.randomUUID().toString();
        Answer corrected = done(api.post(district.park, part + "/correct-act", correction, "Idempotency-Key", key));
        assertThat(api.post(district.park, part + "/correct-act", correction, "Idempotency-Key", key).body())
                .isEqualTo(corrected.body());
        JsonNode now = part(corrected.version());
        assertThat(now.path("tasks").path(0).path("state").asString()).isEqualTo("DUE");
        assertThat(now.path("tasks").path(1).path("done").path("on").asString())
                .isEqualTo(today().minusDays(1).toString());
        assertThat(entry(1).path("details").path("task").asString()).isEqualTo("survey");
        assertThat(entry(1).path("corrected").path("details").path("task").asString()).isEqualTo("lists");

        Answer closed = done(api.post("committee", part + "/order-park-closure",
                fields("decidedBy", "区人民政府", "document", document(), "legalBasis", "安全生产法第一百一十三条")));
        int closure = (int) closed.version();
        var voiding = fields("sequences", List.of(closure), "reason", "园区有误");
        assertThat(api.post("regulator", part + "/void-act", voiding).status()).isEqualTo(403);
        Answer open = done(api.post("committee", part + "/void-act", voiding));
        assertThat(part(open.version()).path("closure").isNull()).isTrue();
        assertThat(entry(closure).path("voidedBy").asLong()).isEqualTo(open.version());
        Answer undone = done(api.post(district.park, part + "/void-act",
                fields("sequences", List.of(corrected.version()), "reason", "原值无误")));
        assertThat(part(undone.version()).path("tasks").path(0).path("state").asString()).isEqualTo("DONE");
        assertThat(api.operate("reconcile").body().path("clean").asBoolean()).isTrue();
    }

    @Test
    void what_cannot_be_put_right_is_refused_by_field_and_by_act() {
        Answer unknown = api.post(district.park, part + "/void-act",
                fields("sequences", List.of(1, 99), "reason", "x"));
        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.body().path("errors").path(0).path("field").asString()).isEqualTo("sequences[1]");
        Answer enrolment = api.post("admin", part + "/void-act", fields("sequences", List.of(0), "reason", "x"));
        assertThat(enrolment.code()).isEqualTo("not-voidable");
        assertThat(enrolment.body().path("act").path("type").asString()).isEqualTo("ParkEnrolled");
        Answer late = api.post("admin", part + "/correct-act",
                fields("sequence", 0, "occurredOn", today().toString(), "reason", "x", "fields",
                        fields("colour", "red")));
        assertThat(late.body().path("errors").path(0).path("field").asString()).isEqualTo("fields.colour");
        Answer nothing = api.post(district.park, part + "/correct-act", fields("sequence", 1, "reason", "x"));
        assertThat(nothing.body().path("errors").path(0).path("code").asString()).isEqualTo("nothing-to-amend");
        assertThat(api.post(district.unit, part + "/void-act", fields("sequences", List.of(1), "reason", "x")).status())
                .isEqualTo(404);
    }

    private Answer done(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isIn(200, 201);
        return answer;
    }

    private JsonNode part(long version) {
        return api.get(district.park, part + "?version=" + version).body();
    }

    private JsonNode entry(int sequence) {
        return api.get(district.park, part + "/timeline").body().path("items").path(sequence);
    }
}
