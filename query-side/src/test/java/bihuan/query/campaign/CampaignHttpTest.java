package bihuan.query.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import com.jayway.jsonpath.JsonPath;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

import bihuan.api.campaign.ReportKind;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.platform.evidence.EvidenceStore;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.testing.QuerySideTest;

/** Campaigns and a park's part in one, as read. Today is 2026-06-15. */
class CampaignHttpTest extends QuerySideTest {

    @Autowired
    private EvidenceStore files;

    private String park;
    private String part;
    private String file;

    @BeforeEach
    void a_park_that_has_done_a_part_of_its_campaign() {
        park = own("park");
        part = "/api/campaigns/" + own("campaign") + "/parks/" + park;
        park(park, "滨河化工园区");
        file = files.keep(new ByteArrayResource(own("drill").getBytes()), "drill.txt",
                new Actor("account-p", park, Role.PARK)).sha256();
        var acts = new CampaignActs(own("campaign"), park);
        given(acts.setUp());
        given(acts.enrolled());
        given(acts.on("2026-03-20").completed("survey"));
        given(acts.on("2026-05-10").evidence(file).performed("drill"));
        given(acts.on("2026-05-20").evidence().adopted("承包商管理制度"));
        given(acts.on("2026-06-01").filed(ReportKind.ANNUAL, 2026));
        projected();
    }

    @Test
    void a_part_gives_the_state_of_its_tasks_and_duties() {
        var answer = get(part);
        assertThat(answer).hasStatusOk().headers().hasValue("ETag", "\"4\"");
        String now = body(answer);
        assertThat(JsonPath.<List<String>>read(now, "$.tasks[*].state")).containsExactly("DONE", "OVERDUE", "DUE",
                "DUE", "OVERDUE");
        assertThat(JsonPath.<String>read(now, "$.tasks[0].done.on")).isEqualTo("2026-03-20");
        assertThat(JsonPath.<String>read(now, "$.tasks[0].done.by.role")).isEqualTo("PARK");
        assertThat(JsonPath.<String>read(now, "$.tasks[0].done.by.organisation")).isEqualTo("滨河化工园区");
        assertThat(JsonPath.<String>read(now, "$.tasks[0].title")).isEqualTo("Task survey");
        assertThat(JsonPath.<List<String>>read(now, "$.duties[*].nextDueOn")).containsExactly("2027-05-10",
                "2027-06-01");
        assertThat(JsonPath.<List<String>>read(now, "$.measures[*].title")).containsExactly("承包商管理制度");
        assertThat(JsonPath.<List<Integer>>read(now, "$.reports[*].year")).containsExactly(2026);
        assertThat(JsonPath.<Object>read(now, "$.closure")).isNull();
    }

    @Test
    void a_part_gives_their_state_as_of_another_day() {
        var answer = get(part + "?asOf=2026-03-31");
        String then = body(answer);
        assertThat(answer.getResponse().getHeader("ETag")).isNull();
        assertThat(JsonPath.<List<String>>read(then, "$.tasks[*].state")).containsExactly("DONE", "DUE", "DUE", "DUE",
                "OVERDUE");
        assertThat(JsonPath.<List<String>>read(then, "$.duties[*].nextDueOn")).containsExactly("2027-03-01",
                "2027-03-01");
        assertThat(JsonPath.<List<Object>>read(then, "$.measures")).isEmpty();
        assertThat(get(part + "?asOf=never")).hasStatus(400);
    }

    @Test
    void the_timeline_contains_every_act() {
        String history = body(get(part + "/timeline"));
        assertThat(JsonPath.<List<String>>read(history, "$.items[*].action")).containsExactly("enrol",
                "complete-task", "perform-duty", "adopt-measure", "file-report");
        assertThat(JsonPath.<List<String>>read(history, "$.items[*].label")).contains("Enrol", "Complete task");
        assertThat(JsonPath.<String>read(history, "$.items[3].details.title")).isEqualTo("承包商管理制度");
        assertThat(JsonPath.<String>read(history, "$.items[1].actor.role")).isEqualTo("PARK");
        assertThat(history).doesNotContain("\"plan\"").doesNotContain("accountId");
    }

    @Test
    void a_reader_may_wait_for_his_own_act() {
        assertThat(get(part + "?version=4")).hasStatusOk();
        assertThat(get(part + "?version=99")).hasStatus(503);
    }

    @Test
    void a_closed_park_owes_no_more_duties() {
        given(new CampaignActs(own("campaign"), park).on("2026-06-10").closed());
        projected();
        String now = body(get(part));
        assertThat(JsonPath.<String>read(now, "$.closure.decidedBy")).isEqualTo("区人民政府");
        assertThat(JsonPath.<String>read(now, "$.closure.ordered.document.number")).isNotBlank();
        assertThat(JsonPath.<List<Object>>read(now, "$.duties[*].nextDueOn")).containsOnlyNulls();
        assertThat(JsonPath.<List<String>>read(body(get("/api/campaigns/" + own("campaign"))), "$.parks[*].closedOn"))
                .containsExactly("2026-06-10");
    }

    @Test
    void what_was_put_right_counts_as_corrected_and_the_first_entry_remains() {
        String before = JsonPath.read(body(get(part + "/timeline")), "$.items[4].recordedAt");
        var acts = new CampaignActs(own("campaign"), park);
        given(acts.on("2026-06-14").voided(1L));
        given(acts.corrected(3, acts.on("2026-05-21").adopted("承包商入园管理制度")));
        projected();

        String now = body(get(part));
        assertThat(JsonPath.<String>read(now, "$.tasks[0].state")).isEqualTo("OVERDUE");
        assertThat(JsonPath.<List<String>>read(now, "$.measures[*].title")).containsExactly("承包商入园管理制度");
        assertThat(JsonPath.<List<String>>read(now, "$.measures[*].adopted.on")).containsExactly("2026-05-21");
        String then = body(get(part + "?knownAt=" + before));
        assertThat(JsonPath.<String>read(then, "$.tasks[0].state")).isEqualTo("DONE");
        assertThat(JsonPath.<List<String>>read(then, "$.measures[*].title")).containsExactly("承包商管理制度");
        assertThat(JsonPath.<List<Object>>read(body(get(part + "?asOf=2026-05-20")), "$.measures")).isEmpty();
        assertThat(JsonPath.<List<String>>read(body(get("/api/parks/" + park + "/lists/measures")),
                "$.items[*].title")).containsExactly("承包商入园管理制度");
        assertThat(JsonPath.<Integer>read(body(get("/api/campaigns/" + own("campaign"))), "$.parks[0].tasks.done"))
                .isZero();

        String history = body(get(part + "/timeline"));
        assertThat(JsonPath.<Integer>read(history, "$.items[1].voidedBy")).isEqualTo(5);
        assertThat(JsonPath.<List<Integer>>read(history, "$.items[5].voids")).containsExactly(1);
        assertThat(JsonPath.<List<Integer>>read(history, "$.items[3].correctedBy")).containsExactly(6);
        assertThat(JsonPath.<String>read(history, "$.items[3].details.title")).isEqualTo("承包商管理制度");
        assertThat(JsonPath.<String>read(history, "$.items[3].corrected.details.title")).isEqualTo("承包商入园管理制度");
        assertThat(JsonPath.<Integer>read(history, "$.items[6].corrects")).isEqualTo(3);
    }

    @Test
    void a_caller_is_told_what_is_allowed_in_the_part_and_to_its_acts() {
        String allowed = body(get(Role.PARK, Scope.park(park), part + "/allowed-actions"));
        assertThat(JsonPath.<List<String>>read(allowed, "$.actions[*].action")).containsExactly("complete-task",
                "perform-duty", "adopt-measure", "file-report");
        assertThat(JsonPath.<List<Boolean>>read(allowed, "$.acts[*].mayVoid")).containsExactly(false, true, true, true,
                true);
        given(new CampaignActs(own("campaign"), park).on("2026-06-10").closed());
        projected();
        String after = body(get(Role.REGULATOR, Scope.DISTRICT, part + "/allowed-actions?version=5"));
        assertThat(JsonPath.<List<Object>>read(after, "$.actions")).isEmpty();
        assertThat(JsonPath.<List<Boolean>>read(after, "$.acts[*].mayCorrect")).containsExactly(false, true, true, true,
                true, false);
        assertThat(JsonPath.<List<Boolean>>read(body(get(Role.VIEWER, Scope.DISTRICT, part + "/allowed-actions")),
                "$.acts[*].mayVoid")).containsOnly(false);
        assertThat(get(Role.PARK, Scope.park(own("else")), part + "/allowed-actions")).hasStatus(404);
    }

    @Test
    void campaigns_are_listed_with_the_parks_that_the_reader_sees() {
        String mine = "$.items[?(@.id=='" + own("campaign") + "')]";
        assertThat(JsonPath.<List<Integer>>read(body(get("/api/campaigns")), mine + ".parks")).containsExactly(1);
        assertThat(JsonPath.<List<Integer>>read(body(get(Role.PARK, Scope.park(own("else")), "/api/campaigns")),
                mine + ".parks")).containsExactly(0);
        String one = body(get("/api/campaigns/" + own("campaign")));
        assertThat(JsonPath.<String>read(one, "$.name")).isEqualTo("A campaign");
        assertThat(JsonPath.<Integer>read(one, "$.parks[0].tasks.done")).isEqualTo(1);
        assertThat(JsonPath.<String>read(one, "$.plan.name.zh")).isEqualTo("专项整治");
        assertThat(get("/api/campaigns/campaign-none")).hasStatus(404);
    }

    @Test
    void a_part_outside_the_scope_is_not_found() {
        assertThat(get(Role.PARK, Scope.park(own("else")), part)).hasStatus(404);
        assertThat(get(Role.UNIT, Scope.unit(own("unit")), part)).hasStatus(404);
        assertThat(get(Role.UNIT, Scope.unit(own("unit")), part + "/timeline")).hasStatus(404);
        assertThat(get("/api/campaigns/campaign-none/parks/" + park)).hasStatus(404);
    }

    @Test
    void a_file_is_served_to_callers_that_see_the_park_whose_act_carries_it() {
        assertThat(get("/api/evidence/" + file)).hasStatusOk();
        assertThat(get(Role.PARK, Scope.park(park), "/api/evidence/" + file)).hasStatusOk();
        assertThat(get(Role.PARK, Scope.park(own("else")), "/api/evidence/" + file)).hasStatus(404);
        assertThat(get(Role.UNIT, Scope.unit(own("unit")), "/api/evidence/" + file)).hasStatus(404);
    }
}
