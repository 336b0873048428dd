package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.testing.TestDatabase;
import bihuan.standalone.contract.Api.Answer;

/** A kill -9 between a freezing and its rendering, or between the bytes and the event that names them, does no harm. */
class FrozenReportCrashIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String GATE = "events.snapshot_event_entry";
    private static final List<String> FORMS = List.of("pdf?lang=zh", "pdf?lang=en", "html?lang=zh", "html?lang=en",
            "xlsx?lang=zh", "xlsx?lang=en");

    @TempDir
    static Path logs;

    private final String url = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, TestDatabase.USER, ""));

    @Test
    void killed_before_the_event_the_report_is_rendered_once_by_one_of_two_processes() throws Exception {
        try (var processes = new Processes(logs)) {
            int port = Processes.freePort();
            Process first = processes.start("standalone", port, environment());
            Api api = at(port);
            String report = frozen(api, "2021-09");
            // No aggregate can be loaded meanwhile, so the command that names the bytes waits, before it takes a
            // position.
            try (var gate = closedGate()) {
                await().atMost(PATIENCE).until(() -> files() == FORMS.size() && waitingAtTheGate() > 0);
                first.destroyForcibly().waitFor();
                gate.rollback();
            }
            assertThat(renderings(report)).isZero();

            int one = Processes.freePort();
            int other = Processes.freePort();
            Process second = processes.launch("standalone", one, environment());
            processes.launch("standalone", other, environment());
            answering(one);
            answering(other);
            await().atMost(PATIENCE).until(() -> renderings(report) == 1);
            assertServed(at(one), at(other), report);
            assertThat(files()).as("the same bytes again").isEqualTo(FORMS.size());

            String next = frozen(at(one), "2021-10");
            second.destroyForcibly().waitFor();
            assertServed(at(other), at(other), next);
            assertThat(renderings(report)).isOne();
            assertThat(renderings(next)).isOne();
            Answer reconciled = at(other).operate("reconcile");
            assertThat(reconciled.body().path("clean").asBoolean()).as(reconciled.text()).isTrue();
            System.out.println("Kill -9 before and between: each report was rendered once, reconciled clean");
        }
    }

    private void assertServed(Api one, Api other, String report) {
        for (String form : FORMS) {
            String path = "/api/reports/frozen/" + report + "." + form;
            await().atMost(PATIENCE).until(() -> one.get("park", path).status() == 200);
            Answer answer = one.get("park", path);
            String sha256 = answer.header("ETag").replace("\"", "");
            assertThat(FrozenReportIT.sha256(answer.raw().body())).as(form).isEqualTo(sha256);
            assertThat(jdbc.queryForObject("""
                    select count(*) from events.domain_event_entry where aggregate_identifier = ?
                    and payload_type like '%ReportRendered' and convert_from(payload, 'UTF8') like ?
                    """, Long.class, report, "%" + sha256 + "%")).as("in the event").isOne();
            assertThat(other.get("park", path).raw().body()).as(form).isEqualTo(answer.raw().body());
        }
    }

    private static String frozen(Api api, String period) {
        Answer answer = api.post("park", "/api/reports/monthly-return/freeze", fields("period", period));
        assertThat(answer.status()).as(answer.text()).isEqualTo(201);
        return answer.id();
    }

    private Connection closedGate() throws SQLException {
        Connection gate = DriverManager.getConnection(url, TestDatabase.USER, "");
        gate.setAutoCommit(false);
        try (var statement = gate.createStatement()) {
            statement.execute("lock table " + GATE + " in access exclusive mode");
        }
        return gate;
    }

    private long waitingAtTheGate() {
        return jdbc.queryForObject("select count(*) from pg_locks where relation = ?::regclass and not granted",
                Long.class, GATE);
    }

    private long files() {
        return jdbc.queryForObject("""
                select count(*) from evidence.file f
                where not exists (select from evidence.upload u where u.sha256 = f.sha256)""", Long.class);
    }

    private long renderings(String report) {
        return jdbc.queryForObject("select count(*) from events.domain_event_entry where aggregate_identifier = ? "
                + "and payload_type like '%ReportRendered'", Long.class, report);
    }

    /** Not its health: while one process has every segment of a projection, the other has nothing to catch up with. */
    private static void answering(int port) {
        await().atMost(PATIENCE).ignoreExceptions()
                .until(() -> at(port).get(null, "/actuator/health/readiness").status() == 200);
    }

    private static Api at(int port) {
        return new Api(new Deployment("http://127.0.0.1:" + port, "http://127.0.0.1:" + port));
    }

    private Map<String, String> environment() {
        return Map.of("BIHUAN_DATABASE_URL", url, "BIHUAN_DATABASE_USER", TestDatabase.RUNNING, "BIHUAN_DATABASE_OWNER",
                TestDatabase.USER, "BIHUAN_SAMPLE", "district");
    }
}
