package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.database.Database;
import bihuan.standalone.contract.Api.Answer;
import bihuan.standalone.postgres.PostgresPrograms;
import bihuan.standalone.postgres.PostgresServer;

/** The standalone runs as a role that can add events and cannot change them (ADR 50), also on a folder of before. */
class RunningRoleIT {

    @TempDir
    Path data;
    @TempDir
    Path elsewhere;

    @Test
    void the_role_that_it_runs_as_cannot_change_an_event() {
        try (var running = new StandaloneDeployment(data)) {
            var district = new District(new Api(running.at()));
            String hazard = district.rectifying();

            assertRefused(running);

            assertWorks(running, district.unit, hazard);
        }
    }

    @Test
    void a_folder_that_one_superuser_made_and_used_is_upgraded_at_the_start() throws Exception {
        String unit;
        String hazard;
        try (var postgres = PostgresServer.start(PostgresPrograms.unpackedUnder(data), data);
                var before = asBefore(postgres)) {
            var district = new District(new Api(before.at()));
            unit = district.unit;
            hazard = district.rectifying();
            Contract.assertClean(new Api(before.at()).operate("reconcile"));
            assertThat(storeHealth(before)).contains("\"protected\":false");
        }
        assertThat(data.resolve("postgres.app.password")).doesNotExist();

        for (int start = 0; start < 2; start++) {
            try (var after = new StandaloneDeployment(data)) {
                assertThat(after.database().queryForList("""
                        SELECT DISTINCT tableowner FROM pg_tables WHERE schemaname = 'query'""", String.class))
                        .containsExactly(after.runningAs().user());
                assertRefused(after);
                assertWorks(after, unit, hazard);
            }
        }
        assertThat(Files.getPosixFilePermissions(data.resolve("postgres.app.password")))
                .doesNotContainAnyElementsOf(PosixFilePermissions.fromString("---rwxrwx"));
    }

    /** As every standalone ran before there were two roles: as the superuser of its PostgreSQL. */
    private StandaloneDeployment asBefore(PostgresServer postgres) {
        Database database = postgres.database();
        return new StandaloneDeployment(elsewhere, "--bihuan.database-url=" + database.url(),
                "--bihuan.database-user=" + database.user(), "--bihuan.database-password=" + database.password());
    }

    private static void assertRefused(StandaloneDeployment running) {
        Database as = running.runningAs();
        var database = new JdbcTemplate(new DriverManagerDataSource(as.url(), as.user(), as.password()));
        String events = digest(running);
        for (String change : List.of("UPDATE events.domain_event_entry SET payload = payload",
                "DELETE FROM events.domain_event_entry", "TRUNCATE events.domain_event_entry",
                "ALTER TABLE events.domain_event_entry DISABLE TRIGGER ALL", "DROP TABLE events.domain_event_entry",
                "ALTER TABLE events.domain_event_entry DROP COLUMN meta_data", "SET ROLE bihuan")) {
            assertThat(catchThrowable(() -> database.execute(change))).as(change).rootCause()
                    .isInstanceOfSatisfying(SQLException.class,
                            refused -> assertThat(refused.getSQLState()).as(refused.getMessage()).isEqualTo("42501"));
        }
        assertThat(digest(running)).isEqualTo(events);
        assertThat(storeHealth(running)).contains("\"protected\":true");
    }

    /** An act, a rebuild and a reconciliation. */
    private static void assertWorks(StandaloneDeployment running, String unit, String hazard) {
        var api = new Api(running.at());
        Answer done = api.post(unit, "/api/hazards/" + hazard + "/record-progress",
                Api.fields("percent", 60, "done", "继续整改"));
        assertThat(done.status()).as(done.text()).isEqualTo(200);
        long version = done.version();
        assertThat(api.get("auditor", "/api/hazards/" + hazard + "?version=" + version).status()).isEqualTo(200);
        Contract.rebuild(api);
        Contract.assertClean(api.operate("reconcile"));
        assertThat(api.get("auditor", "/api/hazards/" + hazard).body().path("version").asLong()).isEqualTo(version);
    }

    private static String storeHealth(StandaloneDeployment running) {
        return new Api(running.at()).get("auditor", "/actuator/health").body().path("components").path("store")
                .toString();
    }

    /** Of the first events: those that are added meanwhile do not count. */
    private static String digest(StandaloneDeployment running) {
        return running.database().queryForObject("""
                SELECT md5(string_agg(e::text, '' ORDER BY global_index)) FROM events.domain_event_entry e
                WHERE global_index <= 100""", String.class);
    }
}
