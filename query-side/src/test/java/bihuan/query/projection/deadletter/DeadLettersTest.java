package bihuan.query.projection.deadletter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.api.report.Rendition;
import bihuan.api.report.ReportFrozen;
import bihuan.api.report.ReportKind;
import bihuan.api.report.ReportRendered;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;
import io.micrometer.core.instrument.MeterRegistry;

/** An unreadable event: its hazard waits, the others continue, and after the correction a retry applies its events. */
@TestPropertySource(properties = "test.database=separate, since the test leaves unreadable events in it")
class DeadLettersTest extends QuerySideTest {

    private static final String LETTERS = "/api/operations/dead-letters";
    private static final String RETRY = LETTERS + "/retry";

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private MeterRegistry registry;

    private final Acts poisoned = new Acts(own("hazard-poisoned")).in(own("park"), own("unit"));
    private final Acts other = new Acts(own("hazard-other")).in(own("park"), own("unit"));

    @AfterEach
    void curedOrNot() {
        jdbc.sql("delete from query.dead_letter").update();
    }

    @Test
    void an_event_that_cannot_be_folded_blocks_its_hazard_and_no_other() {
        // A confirmation comes before the report.
        deadLettered(2);
        given(poisoned, Action.CONFIRM, Action.FILE_PLAN);
        given(other, Action.REPORT, Action.CONFIRM);
        projected();
        waiting(2);

        assertThat(get("/api/hazards/{id}", own("hazard-other"))).hasStatusOk();
        assertThat(get("/api/hazards/{id}", own("hazard-poisoned"))).hasStatus(404);
        assertThat(get(Role.ADMIN, Scope.DISTRICT, LETTERS)).bodyJson().isLenientlyEqualTo("""
                {"total": 1, "items": [{"projection": "ledger", "hazardId": "%s", "sequence": 0,
                 "type": "HazardConfirmed", "attempts": 1, "waiting": 1}]}""".formatted(own("hazard-poisoned")));
        assertThat(body(get(Role.ADMIN, Scope.DISTRICT, "/operations?lang=en"))).contains("HazardConfirmed · 0")
                .contains("/hazards/" + own("hazard-poisoned")).contains("value=\"" + own("hazard-poisoned") + "\"")
                .contains("Retry all");
    }

    @Test
    void an_event_that_cannot_be_read_waits_with_all_after_it_until_a_retry_after_the_cure() {
        given(poisoned, Action.REPORT, Action.CONFIRM);
        given(other, Action.REPORT);
        projected();
        deadLettered(2);
        poison(() -> given(poisoned, Action.FILE_PLAN));
        given(poisoned, Action.RECORD_PROGRESS);
        given(other, Action.CONFIRM);
        projected();
        waiting(2);
        assertThat(version(own("hazard-poisoned"))).isEqualTo(1);
        assertThat(version(own("hazard-other"))).isEqualTo(1);
        assertThat(registry.get("bihuan.projection.dead_letters").tag("processor", "ledger").gauge().value())
                .isEqualTo(2);
        assertThat(get(Role.ADMIN, Scope.DISTRICT, "/actuator/health")).hasStatusOk().bodyJson()
                .extractingPath("$.components.projections.details")
                .asMap().containsEntry("ledger", "ready").containsEntry("ledger.degraded", true)
                .containsEntry("ledger.deadLetters", 2);
        assertThat(get(Role.ADMIN, Scope.DISTRICT, "/api/operations/projections")).bodyJson().isLenientlyEqualTo("""
                {"items": [{"name": "ledger", "running": true, "failing": false, "lag": 0, "deadLetters": 2}]}""");

        assertThat(post(Role.ADMIN, RETRY, null)).hasStatusOk().bodyJson()
                .isLenientlyEqualTo("{\"retried\": 1, \"cured\": 0, \"waiting\": 2}");
        assertThat(get(Role.ADMIN, Scope.DISTRICT, LETTERS)).bodyJson()
                .isLenientlyEqualTo("{\"items\": [{\"sequence\": 2, \"attempts\": 2, \"waiting\": 1}]}");

        cure();
        deadLettered(-2);
        assertThat(post(Role.ADMIN, RETRY, "{\"hazardId\": \"%s\"}".formatted(own("hazard-poisoned")))).hasStatusOk()
                .bodyJson().isLenientlyEqualTo("{\"retried\": 1, \"cured\": 1, \"waiting\": 0}");
        projected();
        given(poisoned, Action.REQUEST_ACCEPTANCE);
        projected();
        assertThat(version(own("hazard-poisoned"))).isEqualTo(4);
        assertThat(get("/api/hazards/{id}/timeline", own("hazard-poisoned"))).bodyJson().extractingPath("$.total")
                .isEqualTo(5);
    }

    @Test
    void a_value_that_the_tables_do_not_take_is_dead_lettered_with_its_hazard() {
        jdbc.sql("alter table query.hazard add constraint no_luck check (number <> 'XIII')").update();
        try {
            deadLettered(2);
            given(poisoned.numbered("XIII"), Action.REPORT, Action.CONFIRM);
            given(other, Action.REPORT);
            projected();
            waiting(2);
            assertThat(version(own("hazard-other"))).isZero();
        } finally {
            jdbc.sql("alter table query.hazard drop constraint no_luck").update();
        }
        deadLettered(-2);
        assertThat(post(Role.ADMIN, RETRY, "{}")).bodyJson().isLenientlyEqualTo("{\"cured\": 1, \"waiting\": 0}");
        assertThat(version(own("hazard-poisoned"))).isEqualTo(1);
    }

    @Test
    void a_hazard_whose_marks_cannot_be_computed_blocks_no_other() {
        given(poisoned, Action.REPORT, Action.CONFIRM);
        projected();
        jdbc.sql("""
                update query.hazard set file = jsonb_set(file, '{records,earlierRounds}', '[{}]') where id = :id
                """).param("id", own("hazard-poisoned")).update();
        deadLettered(2);
        given(poisoned, Action.RECORD_PENALTY, Action.FILE_PLAN);
        given(other, Action.REPORT, Action.RECORD_PENALTY);
        projected();
        waiting(2);
        assertThat(version(own("hazard-poisoned"))).isEqualTo(1);
        assertThat(version(own("hazard-other"))).isEqualTo(1);
        assertThat(rows("indicator_mark", own("hazard-other"))).isPositive();
        assertThat(rows("penalty", own("hazard-other"))).isEqualTo(1);
        assertThat(rows("penalty", own("hazard-poisoned"))).isZero();

        jdbc.sql("update query.hazard set file = jsonb_set(file, '{records,earlierRounds}', '[]') where id = :id")
                .param("id", own("hazard-poisoned")).update();
        deadLettered(-2);
        assertThat(post(Role.ADMIN, RETRY, null)).bodyJson().isLenientlyEqualTo("{\"cured\": 1, \"waiting\": 0}");
        assertThat(version(own("hazard-poisoned"))).isEqualTo(3);
        assertThat(rows("penalty", own("hazard-poisoned"))).isEqualTo(1);
    }

    @Test
    void a_parks_part_in_a_campaign_waits_like_a_hazard_and_is_cured_like_one() {
        var campaign = new CampaignActs(own("campaign"), own("park"));
        given(campaign.setUp());
        given(campaign.enrolled());
        projected();
        deadLettered(2);
        poison(() -> given(campaign.completed("survey")));
        given(campaign.completed("lists"));
        given(other, Action.REPORT);
        projected();
        waiting(2);
        assertThat(post(Role.ADMIN, RETRY, null)).bodyJson().isLenientlyEqualTo("{\"cured\": 0, \"waiting\": 2}");
        cure();
        deadLettered(-2);
        assertThat(post(Role.ADMIN, RETRY, null)).bodyJson().isLenientlyEqualTo("{\"cured\": 1, \"waiting\": 0}");
        projected();
        assertThat(get("/api/campaigns/{c}/parks/{p}/timeline", own("campaign"), own("park"))).bodyJson()
                .extractingPath("$.total").isEqualTo(3);
    }

    @Test
    void a_freezing_that_cannot_be_read_is_dead_lettered_with_the_rendering_after_it() {
        String report = own("report");
        deadLettered(2);
        poison(() -> given(new ReportFrozen(report, Acts.REPORTER, TODAY, ReportKind.ANNUAL_REPORT, "2026", null,
                null)));
        given(new ReportRendered(report, List.of(new Rendition("pdf", "zh", "a", 1, "年报", null))));
        given(other, Action.REPORT);
        projected();
        waiting(2);
        cure();
        deadLettered(-2);
        assertThat(post(Role.ADMIN, RETRY, null)).bodyJson().isLenientlyEqualTo("{\"cured\": 1, \"waiting\": 0}");
        projected();
        assertThat(get("/api/reports/frozen")).bodyJson().extractingPath("$.items[0].renditions[0].sha256")
                .isEqualTo("a");
    }

    @Test
    void only_an_operator_sees_and_retries_and_invalid_bodies_are_refused() {
        assertThat(get(LETTERS)).hasStatus(403);
        assertThat(get("/api/operations/projections")).hasStatus(403);
        assertThat(post(Role.REGULATOR, RETRY, null)).hasStatus(403);
        assertThat(post(Role.ADMIN, RETRY, "{\"hazardId\": \"hazard-none\"}")).hasStatus(404);
        assertThat(post(Role.ADMIN, RETRY, "{\"hazardId\": 7}")).hasStatus(400);
        assertThat(post(Role.ADMIN, RETRY, "{\"hazardld\": \"x\"}")).hasStatus(400);
        assertThat(post(Role.ADMIN, RETRY, "[")).hasStatus(400);
        assertThat(post(Role.ADMIN, RETRY, "[]")).hasStatus(400);
    }

    /** Stores events with an unreadable payload: the first character is replaced. */
    private void poison(Runnable given) {
        owner().sql("""
                create or replace function events.poison() returns trigger language plpgsql as $$
                begin new.payload = set_byte(new.payload, 0, 33); return new; end $$
                """).update();
        owner().sql("create trigger poison before insert on events.domain_event_entry for each row execute function "
                + "events.poison()").update();
        given.run();
        owner().sql("drop trigger poison on events.domain_event_entry").update();
    }

    private void cure() {
        owner().sql(
                "update events.domain_event_entry set payload = set_byte(payload, 0, 123) "
                        + "where get_byte(payload, 0) = 33")
                .update();
    }

    private void waiting(long events) {
        progression.await(() -> Optional.of(jdbc.sql("select count(*) from query.dead_letter").query(Long.class)
                .single()).filter(count -> count == events), Duration.ofSeconds(20))
                .orElseThrow(() -> new AssertionError("Not dead-lettered"));
    }

    private long rows(String table, String hazardId) {
        return jdbc.sql("select count(*) from query." + table + " where hazard_id = :id").param("id", hazardId)
                .query(Long.class).single();
    }

    private long version(String id) {
        return jdbc.sql("select version from query.hazard where id = :id").param("id", id).query(Long.class).single();
    }
}
