package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** Long histories are read from a snapshot, unless it is of another revision or cannot be read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SnapshotIT {

    private static final int EVERY = 5;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path data;
    private StandaloneDeployment running;
    private JdbcTemplate jdbc;
    private District district;

    @BeforeAll
    void start() {
        running = new StandaloneDeployment(data, "--bihuan.snapshot-every=" + EVERY,
                "--bihuan.hazard-cache-size=0");
        jdbc = running.database();
        district = new District(new Api(running.at()));
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void an_act_after_a_snapshot_is_decided_on_the_snapshot() {
        String id = withSnapshot();
        long version = jdbc.queryForObject(
                "SELECT max(sequence_number) FROM events.snapshot_event_entry WHERE aggregate_identifier = ?",
                Long.class, id);
        assertThat(progressed(id, 60)).isGreaterThan(version);
        // The events before it are not even read: with the first one gone the hazard is still known.
        jdbc.update("UPDATE events.domain_event_entry SET payload = 'x'::bytea WHERE aggregate_identifier = ? "
                + "AND sequence_number = 0", id);
        assertThat(progressed(id, 70)).isGreaterThan(version + 1);
    }

    @Test
    void a_snapshot_of_another_revision_is_passed_over_and_the_events_are_read() {
        String id = withSnapshot();
        jdbc.update("UPDATE events.snapshot_event_entry SET payload_revision = '0', payload = 'x'::bytea "
                + "WHERE aggregate_identifier = ?", id);
        long before = events(id);
        assertThat(progressed(id, 60)).isEqualTo(before);
    }

    @Test
    void a_snapshot_that_names_another_class_is_not_built() {
        String id = withSnapshot();
        jdbc.update(
                "UPDATE events.snapshot_event_entry SET payload_type = 'java.io.File', payload = '\"/tmp/x\"'::bytea "
                        + "WHERE aggregate_identifier = ?",
                id);
        long before = events(id);
        assertThat(progressed(id, 60)).isEqualTo(before);
    }

    private String withSnapshot() {
        String id = district.rectifying();
        for (int percent = 31; percent < 31 + EVERY; percent++) {
            progressed(id, percent);
        }
        await().atMost(PATIENCE).until(() -> jdbc.queryForObject(
                "SELECT count(*) FROM events.snapshot_event_entry WHERE aggregate_identifier = ?", Long.class,
                id) > 0);
        return id;
    }

    private long progressed(String id, int percent) {
        return district.act(district.unit, id, "record-progress", fields("percent", percent, "done", "继续整改"))
                .version();
    }

    private long events(String id) {
        return jdbc.queryForObject("SELECT count(*) FROM events.domain_event_entry WHERE aggregate_identifier = ?",
                Long.class, id);
    }
}
