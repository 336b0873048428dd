package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import org.springframework.util.FileSystemUtils;

import bihuan.standalone.contract.Api.Answer;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import net.jqwik.api.statistics.Statistics;

/** Whatever was entered from a ledger: exported and imported again it is unchanged, and nothing is new. */
class ExportedAgainIT {

    private static Path data;
    private static StandaloneDeployment running;
    private static Api api;

    @BeforeContainer
    static void start() throws IOException {
        data = Files.createTempDirectory("bihuan-exported-again");
        running = new StandaloneDeployment(data);
        api = new Api(running.at());
    }

    @AfterContainer
    static void stop() throws IOException {
        running.close();
        FileSystemUtils.deleteRecursively(data);
    }

    @Property(tries = 25, edgeCases = EdgeCasesMode.NONE)
    void what_is_exported_is_imported_again_as_unchanged(@ForAll("ledgers") List<Map<String, String>> rows) {
        var park = new LedgerPark(api);
        Answer entered = upload(Ledgers.csv(park.of(rows)), "?commit=true&newUnits=*");
        int taken = entered.body().path("summary").path("new").asInt();
        Statistics.label("rows").collect(taken == rows.size() ? "all valid" : "some invalid")
                .coverage(all -> all.check("all valid").percentage(share -> share > 50));
        if (taken == 0) {
            return;
        }
        String parkId = park.id(taken);

        for (String path : List.of("/api/hazards.csv?parkId=" + parkId, "/api/hazards.xlsx?parkId=" + parkId,
                "/api/parks/" + parkId + "/ledger.csv", "/api/parks/" + parkId + "/ledger.xlsx")) {
            Answer exported = api.get("auditor", path);
            assertThat(exported.status()).isEqualTo(200);
            for (String how : List.of("", "?commit=true&newUnits=*")) {
                Answer again = upload(exported.raw().body(), how);
                assertThat(Contract.summary(again)).as("%s%s: %s", path, how, again.text())
                        .isEqualTo("0 new, %d unchanged, 0 invalid".formatted(taken));
            }
        }
    }

    @Provide
    Arbitrary<List<Map<String, String>>> ledgers() {
        return AnyLedger.rows(12);
    }

    private static Answer upload(byte[] ledger, String query) {
        Answer answer = api.upload("admin", "/api/imports" + query, "ledger", ledger);
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }
}
