package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

import bihuan.platform.Launch;
import bihuan.standalone.StandaloneApplication;

/** What was reserved for a hazard that was never stored is free again; what a hazard holds, or may be about to, stays. */
class OrphanedReservationsIT {

    @TempDir
    static Path data;

    @Test
    void reconciliation_frees_old_reservations_without_an_event_and_no_others() {
        try (var running = Launch.run(StandaloneApplication.class, "--server.port=0", "--bihuan.data=" + data)) {
            String url = "http://127.0.0.1:" + ((WebServerApplicationContext) running).getWebServer().getPort();
            var api = new Api(new Deployment(url, url));
            await().atMost(Duration.ofSeconds(90)).until(() -> api.get(null, "/actuator/health").status() == 200);
            var jdbc = running.getBean(JdbcTemplate.class);
            new District(api).reported();
            jdbc.update("UPDATE command.reservation SET reserved_at = now() - interval '1 hour'");
            reserved(jdbc, "old", "1 hour");
            reserved(jdbc, "young", "1 minute");
            long before = jdbc.queryForObject("SELECT count(*) FROM command.reservation", Long.class);

            var reconciled = api.operate("reconcile");

            assertThat(reconciled.status()).as(reconciled.text()).isEqualTo(200);
            assertThat(reconciled.body().path("clean").asBoolean()).as(reconciled.text()).isTrue();
            assertThat(reconciled.body().path("reservations").path("freed").asLong()).isEqualTo(1);
            assertThat(reconciled.body().path("reservations").path("named").path(0).asString())
                    .isEqualTo("HAZARD_NUMBER hazard-old");
            assertThat(jdbc.queryForObject("SELECT count(*) FROM command.reservation", Long.class))
                    .isEqualTo(before - 1);
        }
    }

    private static void reserved(JdbcTemplate jdbc, String name, String age) {
        jdbc.update("INSERT INTO command.reservation VALUES ('HAZARD_NUMBER', ?, ?, now() - ?::interval)",
                "number-" + name, "hazard-" + name, age);
    }
}
