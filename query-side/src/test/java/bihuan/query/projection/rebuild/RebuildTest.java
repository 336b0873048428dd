package bihuan.query.projection.rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.core.file.LegalLives;
import bihuan.query.testing.QuerySideTest;

/** The ledger is rebuilt while it is read and written: readers see no interruption, and the rows are the same. */
class RebuildTest extends QuerySideTest {

    private static final String REBUILD = "/api/operations/projections/ledger/rebuild";
    private static final int SETTLED = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    @Autowired
    private JdbcClient jdbc;

    @Test
    void readers_are_not_interrupted_and_no_event_during_the_rebuild_is_lost() {
        String settledPark = own("park-settled");
        park(settledPark, "安静园区");
        unit(own("unit"), settledPark, "某企业");
        for (int i = 0; i < SETTLED; i++) {
            given(new Acts(own("hazard-settled-" + i)).in(settledPark, own("unit")).seed(i), Action.REPORT,
                    Action.CONFIRM, Action.FILE_PLAN, Action.RECORD_PROGRESS);
        }
        var campaign = new CampaignActs(own("campaign"), settledPark);
        given(campaign.setUp());
        given(campaign.enrolled());
        campaign.anything(20, new Random(7)).forEach(this::given);
        projected();
        List<String> questions = List.of("/api/hazards?size=100&parkId=" + settledPark,
                "/api/hazards/" + own("hazard-settled-7"), "/api/hazards/" + own("hazard-settled-7") + "/timeline",
                "/api/parks/" + settledPark + "/progress",
                "/api/campaigns/" + own("campaign") + "/parks/" + settledPark);
        Map<String, String> answers = new TreeMap<>();
        questions.forEach(question -> answers.put(question, body(get(question))));

        var over = new AtomicBoolean();
        var asked = new AtomicInteger();
        try (var readers = Executors.newFixedThreadPool(2)) {
            var reading = List.of(1, 2).stream().map(reader -> CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    questions.forEach(question -> {
                        assertThat(body(get(question))).isEqualTo(answers.get(question));
                        asked.incrementAndGet();
                    });
                }
            }, readers)).toList();
            try {
                assertThat(post(Role.ADMIN, REBUILD, null)).hasStatus(202).bodyJson().extractingPath("$.state")
                        .isNotEqualTo("DONE");
                int acts = 0;
                while (!state().equals("DONE")) {
                    given(new Acts(own("hazard-busy-" + acts++)).in(own("park-busy"), own("unit-busy")), Action.REPORT,
                            Action.CONFIRM);
                }
                int until = acts + 20;
                while (acts < until) {
                    given(new Acts(own("hazard-busy-" + acts++)).in(own("park-busy"), own("unit-busy")), Action.REPORT,
                            Action.CONFIRM);
                }
                projected();
                System.out.printf("Rebuild: %d hazards entered meanwhile, %d answers all the same%n", acts,
                        asked.get());
            } finally {
                over.set(true);
            }
            reading.forEach(CompletableFuture::join);
        }
        assertThat(asked.get()).isPositive();
        Map<String, String> after = rows();
        rebuilt();
        assertThat(rows()).isEqualTo(after);
        assertThat(jdbc.sql("select nspname from pg_namespace where nspname in ('query_old', 'query_next')")
                .query(String.class).list()).isEmpty();
    }

    @Test
    void every_row_is_as_it_was_whatever_was_voided_corrected_and_restored() {
        var random = new Random(41);
        park(own("park"), "某园区");
        unit(own("unit"), own("park"), "某企业");
        List<HazardEvent> events = IntStream.range(0, 25).boxed()
                .flatMap(i -> LegalLives.of(own("hazard-" + i), own("park"), own("unit"), 25, random).stream())
                .toList();
        events.forEach(event -> given(event, Instant.now()));
        projected();
        Map<String, String> before = rows();

        rebuilt();

        assertThat(rows()).isEqualTo(before);
        assertThat(events.stream().filter(Correction.class::isInstance)).hasSizeGreaterThan(25);
        assertThat(jdbc.sql("select count(*) from query.timeline where park_id = :park").param("park", own("park"))
                .query(Integer.class).single()).isEqualTo(events.size());
    }

    @Test
    void a_rebuild_whose_process_ended_in_the_middle_is_begun_again() {
        given(new Acts(own("hazard-1")).in(own("park"), own("unit")), Action.REPORT, Action.CONFIRM);
        projected();
        Map<String, String> before = rows();
        jdbc.sql("create schema query_next").update();
        jdbc.sql("create table query_next.hazard as select * from query.hazard limit 0").update();
        owner().sql("delete from projection.rebuild").update();
        jdbc.sql("""
                insert into projection.rebuild (projection, state, requested_at, started_at, attempt)
                values ('ledger', 'RUNNING', now(), now(), 1)""").update();

        await().atMost(PATIENCE).until(() -> state().equals("DONE"));
        assertThat(rows()).isEqualTo(before);
        assertThat(jdbc.sql("select attempt from projection.rebuild").query(Integer.class).single()).isEqualTo(2);
    }

    @Test
    void only_an_operator_rebuilds_and_only_what_there_is() {
        assertThat(post(Role.REGULATOR, REBUILD, null)).hasStatus(403);
        assertThat(post(Role.ADMIN, "/api/operations/projections/none/rebuild", null)).hasStatus(404);
    }

    private void rebuilt() {
        assertThat(post(Role.ADMIN, REBUILD, null)).hasStatus(202);
        await().atMost(PATIENCE).until(() -> state().equals("DONE"));
    }

    private String state() {
        return jdbc.sql("select state from projection.rebuild").query(String.class).single();
    }

    /** Every row of every table as text, except counters that are zero. */
    private Map<String, String> rows() {
        var all = new TreeMap<String, String>();
        for (String table : jdbc.sql("""
                select tablename from pg_tables
                where schemaname = 'query' and tablename not in ('counter', 'flyway_schema_history')""")
                .query(String.class).list()) {
            all.put(table, text("select coalesce(string_agg(t::text, E'\\n' order by t::text), '') from query." + table
                    + " t"));
        }
        all.put("counter", text("""
                select coalesce(string_agg(concat_ws(' ', kind, scope_id, measure, bucket, trim_scale(amount)), E'\\n'
                    order by kind, scope_id, measure, bucket), '') from query.counter where amount <> 0"""));
        return all;
    }

    private String text(String sql) {
        return jdbc.sql(sql).query(String.class).single();
    }
}
