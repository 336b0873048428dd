package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.testing.TestDatabase;

/** Two processes sweep one store, after a third was killed in the middle of it: each lapse is recorded once. */
class SweepCrashIT {

    private static final int HAZARDS = 400;
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    @TempDir
    static Path logs;

    private final String url = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, TestDatabase.USER, ""));

    @Test
    void killed_in_the_middle_and_swept_by_two_each_lapse_is_recorded_once() throws Exception {
        try (var processes = new Processes(logs)) {
            int port = Processes.freePort();
            Process first = processes.start("standalone", port, environment());
            Api api = new Api(new Deployment("http://127.0.0.1:" + port, "http://127.0.0.1:" + port));
            api.post("admin", "/api/parks", fields("name", "逾期园区", "district", "逾期区"));
            api.upload("admin", "/api/imports?commit=true&newUnits=*", "ledger.csv", ledger());
            await().atMost(PATIENCE).pollInterval(Duration.ofMillis(5)).until(() -> lapses() > 20);
            first.destroyForcibly().waitFor();
            long cutOff = lapses();

            processes.launch("standalone", Processes.freePort(), environment());
            processes.launch("standalone", Processes.freePort(), environment());
            await().atMost(PATIENCE).until(() -> lapses() >= expected() && pending() == 0);

            System.out.printf("Killed after %d of %d lapses; two processes recorded the rest%n", cutOff, expected());
            assertThat(cutOff).isLessThan(expected());
            assertThat(lapses()).isEqualTo(expected());
            assertThat(jdbc.queryForObject("""
                    SELECT count(DISTINCT aggregate_identifier) FROM events.domain_event_entry
                    WHERE payload_type LIKE '%DeadlineLapsed'""", Long.class)).isEqualTo(expected());
        }
    }

    private long lapses() {
        return jdbc.queryForObject(
                "SELECT count(*) FROM events.domain_event_entry WHERE payload_type LIKE '%DeadlineLapsed'", Long.class);
    }

    /** One for each hazard that was entered: its deadline. */
    private long expected() {
        return jdbc.queryForObject(
                "SELECT count(DISTINCT aggregate_identifier) FROM events.domain_event_entry "
                        + "WHERE payload_type LIKE '%HazardReported'",
                Long.class);
    }

    private long pending() {
        return jdbc.queryForObject("SELECT count(*) FROM command.hazard_clock WHERE next_due IS NOT NULL", Long.class);
    }

    private static byte[] ledger() {
        StringBuilder csv = new StringBuilder("编号,园区,责任单位,发现日期,隐患描述,挂牌日期,整改期限,状态\n");
        for (int i = 0; i < HAZARDS; i++) {
            csv.append("逾-%04d,逾期园区,单位%d,2022-03-04,描述%d,2022-03-10,2022-06-10,整改中\n".formatted(i, i % 9, i));
        }
        return csv.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Map<String, String> environment() {
        return Map.of("BIHUAN_DATABASE_URL", url, "BIHUAN_DATABASE_USER", TestDatabase.RUNNING, "BIHUAN_DATABASE_OWNER",
                TestDatabase.USER, "BIHUAN_SAMPLE", "none", "BIHUAN_ADMIN_PASSWORD", "bihuan");
    }
}
