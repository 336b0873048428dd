package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What an operator does to a Bihuan at work. */
abstract class OperationsContract extends DistrictContract {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final int ROWS = 400;
    private static final int ACTS_AFTER = 20;

    private final JdbcTemplate database;

    /**
     * The shape under test.
     *
     * @param database
     *            where its tables are: what an operator's answer says of them is looked up there
     */
    OperationsContract(Deployment at, JdbcTemplate database) {
        super(at);
        this.database = database;
    }

    @Test
    void the_ledger_is_rebuilt_under_reads_and_commands_without_visible_effect() {
        var park = new LedgerPark(api);
        upload(Ledgers.csv(new Ledgers(3).rows(park.name, ROWS)), "?commit=true&newUnits=*");
        String parkId = park.id(ROWS);
        List<JsonNode> hazards = items(api.get("auditor", "/api/hazards?size=500&parkId=" + parkId));
        swept(hazards);
        String hazard = hazards.getFirst().path("id").asString();
        Map<String, String> answers = new TreeMap<>();
        Stream.of("/api/hazards?sort=number&size=500&parkId=" + parkId, "/api/hazards/" + hazard,
                "/api/hazards/" + hazard + "/timeline", "/api/parks/" + parkId + "/progress",
                "/api/parks/" + parkId + "/ledger.csv")
                .forEach(question -> answers.put(question, read(question)));

        var over = new AtomicBoolean();
        var asked = new AtomicInteger();
        int acts = 0;
        try (var readers = Executors.newVirtualThreadPerTaskExecutor()) {
            var reading = Stream.of(1, 2).map(reader -> CompletableFuture.runAsync(() -> {
                while (!over.get()) {
                    answers.forEach((question, answer) -> {
                        assertThat(read(question)).as(question).isEqualTo(answer);
                        asked.incrementAndGet();
                    });
                }
            }, readers)).toList();
            try {
                String busy = district.rectifying();
                assertThat(api.operate("projections/ledger/rebuild").status()).isEqualTo(202);
                while (!ledger().path("rebuild").path("state").asString().equals("DONE")) {
                    progressed(busy, acts++);
                    assertThat(reading).noneMatch(CompletableFuture::isCompletedExceptionally);
                }
                for (int until = acts + ACTS_AFTER; acts < until; acts++) {
                    progressed(busy, acts);
                }
            } finally {
                over.set(true);
            }
            reading.forEach(CompletableFuture::join);
        }
        assertThat(asked.get()).isPositive();
        Map<String, String> lived = rows();
        rebuild(api);
        assertThat(rows()).isEqualTo(lived);
        assertClean(api.operate("reconcile"));
        System.out.printf("Rebuild of %d events over HTTP: %d acts meanwhile and after, %d answers all the same%n",
                ledger().path("rebuild").path("events").asLong(), acts, asked.get());
    }

    @Test
    void reconciliation_frees_old_reservations_without_an_event_and_no_others() {
        district.reported();
        database.update("UPDATE command.reservation SET reserved_at = now() - interval '1 hour'");
        reserved("old", "1 hour");
        reserved("young", "1 minute");
        long before = reservations();

        Answer reconciled = api.operate("reconcile");

        assertClean(reconciled);
        assertThat(reconciled.body().path("reservations").path("freed").asLong()).as(reconciled.text()).isEqualTo(1);
        assertThat(reconciled.body().path("reservations").path("named").path(0).asString())
                .isEqualTo("HAZARD_NUMBER hazard-old");
        assertThat(reservations()).isEqualTo(before - 1);
    }

    /** One act, and its reader waits for it as any other. */
    private void progressed(String hazard, int number) {
        Answer done = district.act(district.unit, hazard, "record-progress",
                fields("percent", 40, "done", "第" + number + "次"));
        Answer seen = api.get(district.unit, "/api/hazards/" + hazard + "?version=" + done.version());
        assertThat(seen.status()).as(seen.text()).isEqualTo(200);
        assertThat(seen.body().path("version").asLong()).isEqualTo(done.version());
    }

    private String read(String question) {
        Answer answer = api.get("auditor", question);
        assertThat(answer.status()).as("%s: %s", question, answer.text()).isEqualTo(200);
        return answer.text();
    }

    private JsonNode ledger() {
        return items(api.get("admin", "/api/operations/projections")).stream()
                .filter(projection -> projection.path("name").asString().equals("ledger")).findAny().orElseThrow();
    }

    private void reserved(String name, String age) {
        database.update("INSERT INTO command.reservation VALUES ('HAZARD_NUMBER', ?, ?, now() - ?::interval)",
                "number-" + name, "hazard-" + name, age);
    }

    private long reservations() {
        return database.queryForObject("SELECT count(*) FROM command.reservation", Long.class);
    }

    /** Every row that was written, as one digest a table; counters that came to nothing do not matter. */
    private Map<String, String> rows() {
        await().atMost(PATIENCE).until(() -> ledger().path("lag").asLong() == 0);
        var all = new TreeMap<String, String>();
        for (String table : List.of("hazard", "timeline", "hazard_evidence", "park", "unit", "dead_letter")) {
            all.put(table,
                    text("select count(*) || ' ' || md5(coalesce(string_agg(t::text, E'\\n' order by t::text), ''))"
                            + " from query." + table + " t"));
        }
        all.put("counter", text("""
                select coalesce(string_agg(concat_ws(' ', kind, scope_id, measure, bucket, trim_scale(amount)), E'\\n'
                    order by kind, scope_id, measure, bucket), '') from query.counter where amount <> 0"""));
        return all;
    }

    private String text(String sql) {
        return database.queryForObject(sql, String.class);
    }
}
