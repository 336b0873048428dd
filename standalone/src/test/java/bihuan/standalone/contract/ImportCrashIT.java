package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** An import of 10,000 rows goes on where it stopped, however the process ended. */
class ImportCrashIT {

    private static final int ROWS = 10_000;
    private static final Duration LONG = Duration.ofMinutes(5);

    @TempDir
    static Path folder;

    @Test
    void after_a_kill_in_the_middle_of_ten_thousand_rows_there_are_exactly_ten_thousand_hazards() throws Exception {
        int port = Processes.freePort();
        Map<String, String> environment = Map.of("BIHUAN_DATA", folder.resolve("data").toString());
        var api = new Api(new Deployment("http://127.0.0.1:" + port, "http://127.0.0.1:" + port));
        try (var processes = new Processes(folder)) {
            Process first = processes.start("standalone", port, environment);
            var district = new District(api);
            byte[] ledger = Ledgers.plain(district.name, ROWS);
            String job = background(api, ledger, "commit=true&newUnits=*&");
            await().atMost(LONG).until(() -> at(api, job).path("done").asInt() >= ROWS / 4);
            first.destroyForcibly().waitFor();

            processes.start("standalone", port, environment);
            JsonNode found = at(api, job);
            assertThat(found.path("state").asString()).isNotEqualTo("FAILED");
            await().atMost(LONG).until(() -> over(api, job));
            assertThat(at(api, job).path("summary").toString())
                    .isEqualTo("{\"new\":%d,\"unchanged\":0,\"invalid\":0}".formatted(ROWS));
            await().atMost(LONG).until(() -> hazards(api, district) >= ROWS);
            String again = background(api, ledger, "");
            await().atMost(LONG).until(() -> over(api, again));
            assertThat(at(api, again).path("summary").toString())
                    .isEqualTo("{\"new\":0,\"unchanged\":%d,\"invalid\":0}".formatted(ROWS));
            assertThat(hazards(api, district)).isEqualTo(ROWS);
            System.out.printf("Kill -9 in the middle of %d rows: found again at row %d, %d hazards after it%n", ROWS,
                    found.path("done").asInt(), hazards(api, district));
        }
    }

    private static String background(Api api, byte[] ledger, String query) {
        Answer accepted = api.upload("admin", "/api/imports?" + query + "background=true", "ledger.csv", ledger);
        assertThat(accepted.status()).as(accepted.text()).isEqualTo(202);
        return accepted.header("Location");
    }

    private static JsonNode at(Api api, String job) {
        return api.ask("admin", job).body();
    }

    private static boolean over(Api api, String job) {
        return at(api, job).path("state").asString().equals("DONE");
    }

    private static int hazards(Api api, District district) {
        return api.get("auditor", "/api/hazards?size=1&parkId=" + district.parkId).body().path("total").asInt();
    }
}
