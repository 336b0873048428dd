package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** A rebuild that a kill -9 ends half way does no harm, and is begun again by the next start. */
class RebuildCrashIT {

    private static final int ROWS = 3000;
    private static final Duration LONG = Duration.ofMinutes(3);
    private static final Duration OFTEN = Duration.ofMillis(10);

    @TempDir
    static Path folder;

    private Api api;
    private LedgerPark park;

    @Test
    void after_a_kill_in_the_middle_of_a_rebuild_the_ledger_is_whole_and_is_rebuilt() throws Exception {
        int port = Processes.freePort();
        Map<String, String> environment = Map.of("BIHUAN_DATA", folder.resolve("data").toString());
        api = new Api(new Deployment("http://127.0.0.1:" + port, "http://127.0.0.1:" + port));
        try (var processes = new Processes(folder)) {
            Process first = processes.start("standalone", port, environment);
            park = new LedgerPark(api);
            var district = new District(api);
            assertThat(Contract.summary(api.upload("admin", "/api/imports?commit=true&newUnits=*", "l.csv",
                    Ledgers.plain(park.name, ROWS)))).startsWith(ROWS + " new");
            String busy = district.rectifying();
            String parkId = park.id(ROWS);
            Map<String, String> before = answers(parkId, busy);

            assertThat(api.operate("projections/ledger/rebuild").status()).isEqualTo(202);
            await().pollInterval(OFTEN).atMost(LONG).until(() -> rebuild().path("events").asLong() > 0);
            JsonNode killedAt = rebuild();
            first.destroyForcibly().waitFor();

            processes.start("standalone", port, environment);
            assertThat(answers(parkId, busy)).isEqualTo(before);
            long version = district.act(district.unit, busy, "record-progress",
                    fields("percent", 50, "done", "重启之后")).version();
            assertThat(api.get(district.unit, "/api/hazards/" + busy + "?version=" + version).status()).isEqualTo(200);
            before = answers(parkId, busy);
            await().atMost(LONG).until(this::done);
            JsonNode again = rebuild();
            assertThat(again.path("attempt").asInt()).as("begun again: %s", again).isEqualTo(2);
            assertThat(answers(parkId, busy)).isEqualTo(before);
            Contract.assertClean(api.operate("reconcile"));

            assertThat(api.operate("projections/ledger/rebuild").status()).isEqualTo(202);
            await().atMost(LONG).until(this::done);
            assertThat(rebuild().path("attempt").asInt()).isEqualTo(1);
            assertThat(answers(parkId, busy)).isEqualTo(before);
            Contract.assertClean(api.operate("reconcile"));
            System.out.printf(
                    "Kill -9 of a rebuild at event %d of %d: the ledger was whole, the rebuild begun again and done "
                            + "with %d events, a new one too; reconciled clean%n",
                    killedAt.path("events").asLong(), killedAt.path("target").asLong(), again.path("events").asLong());
        }
    }

    private Map<String, String> answers(String parkId, String hazard) {
        Map<String, String> answers = new TreeMap<>();
        for (String question : List.of("/api/hazards?sort=number&size=500&parkId=" + parkId,
                "/api/parks/" + parkId + "/ledger.csv", "/api/parks/" + parkId + "/progress",
                "/api/hazards/" + hazard, "/api/hazards/" + hazard + "/timeline", "/api/overview")) {
            Answer answer = api.get("auditor", question);
            assertThat(answer.status()).as("%s: %s", question, answer.text()).isEqualTo(200);
            answers.put(question, answer.text());
        }
        return answers;
    }

    private JsonNode rebuild() {
        return api.get("admin", "/api/operations/projections").body().path("items").path(0).path("rebuild");
    }

    private boolean done() {
        return rebuild().path("state").asString().equals("DONE");
    }
}
