package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.web.server.context.WebServerApplicationContext;

import bihuan.platform.ApplicationLauncher;
import bihuan.standalone.StandaloneApplication;
import tools.jackson.databind.JsonNode;

/** The sample district's old hazards are swept like any others when it is first started. */
class SampleLapsesIT {

    @TempDir
    static Path data;
    private Api api;

    @Test
    void what_is_overdue_has_its_lapse_in_the_timeline_and_what_a_ledger_closed_has_none() {
        try (var running = ApplicationLauncher.run(StandaloneApplication.class, "--server.port=0",
                "--bihuan.data=" + data)) {
            String url = "http://127.0.0.1:" + ((WebServerApplicationContext) running).getWebServer().getPort();
            api = new Api(new Deployment(url, url));
            await().atMost(Duration.ofSeconds(90)).until(() -> api.get(null, "/actuator/health").status() == 200);
            List<JsonNode> overdue = items("/api/hazards?size=500&overdue=true");

            assertThat(overdue).isNotEmpty();
            for (JsonNode hazard : overdue) {
                String day = LocalDate.parse(hazard.path("currentDeadline").asString()).plusDays(1).toString();
                await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> assertThat(lapses(hazard))
                        .contains("RECTIFICATION " + day).doesNotHaveDuplicates());
            }
            for (JsonNode hazard : items("/api/hazards?size=500&rectification=CLOSED_OUT")) {
                assertThat(lapses(hazard)).isEmpty();
            }
            Contract.assertClean(api.operate("reconcile"));
        }
    }

    private List<String> lapses(JsonNode hazard) {
        return items("/api/hazards/" + hazard.path("id").asString() + "/timeline").stream()
                .filter(entry -> entry.path("type").asString().equals("DeadlineLapsed"))
                .map(entry -> entry.path("details").path("clock").asString() + " "
                        + entry.path("occurredOn").asString())
                .toList();
    }

    private List<JsonNode> items(String path) {
        return api.get("admin", path).body().path("items").valueStream().toList();
    }
}
