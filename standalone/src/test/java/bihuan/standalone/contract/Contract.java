package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.TestInstance;

import bihuan.api.clock.ClockProfile;
import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/**
 * What a caller may rely on over HTTP, whichever shape answers. A part of it for each subject; each leaves the
 * deployment running.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class Contract {

    static final Duration SOON = Duration.ofSeconds(60);

    final Deployment at;
    final Api api;

    /** The shape under test, with the sample district loaded. */
    Contract(Deployment at) {
        this.at = at;
        this.api = new Api(at);
    }

    final Answer timeline(String id, long version) {
        return api.get("auditor", "/api/hazards/" + id + "/timeline?version=" + version);
    }

    /**
     * Waits until no clock of these hazards has run out unrecorded: until then the system itself goes on acting on
     * them.
     */
    final void swept(List<JsonNode> hazards) {
        for (JsonNode hazard : hazards) {
            String clocks = "/api/hazards/" + hazard.path("id").asString() + "/clocks";
            await().atMost(SOON).until(() -> api.get("auditor", clocks).body().path("clocks").valueStream().noneMatch(
                    clock -> clock.path("state").asString().equals("LAPSED") && clock.path("stoppedOn").isNull()
                            && clock.path("lapsedOn").isNull() && isGraceOver(clock)));
        }
    }

    private static boolean isGraceOver(JsonNode clock) {
        LocalDate due = LocalDate.parse(clock.path("dueOn").asString());
        return District.today().isAfter(due.plusDays(ClockProfile.USUAL_GRACE));
    }

    /** Enters this ledger, or tries it. */
    final Answer upload(byte[] ledger, String query) {
        return api.upload("admin", "/api/imports" + query, "ledger", ledger);
    }

    /** Rebuilds the ledger and waits until that is done. */
    static void rebuild(Api api) {
        assertThat(api.operate("projections/ledger/rebuild").status()).isEqualTo(202);
        await().atMost(SOON).until(() -> items(api.get("admin", "/api/operations/projections")).getFirst()
                .path("rebuild").path("state").asString().equals("DONE"));
    }

    static void assertClean(Answer reconciled) {
        assertThat(reconciled.status()).as(reconciled.text()).isEqualTo(200);
        assertThat(reconciled.body().path("clean").asBoolean()).as(reconciled.text()).isTrue();
    }

    static List<JsonNode> items(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body().path("items").valueStream().toList();
    }

    static List<String> errorFields(Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(400);
        return answer.body().path("errors").valueStream().map(error -> error.path("field").asString()).toList();
    }

    /** What became of an import's rows. */
    static String summary(Answer answer) {
        return summary(answer.body());
    }

    static String summary(JsonNode answer) {
        JsonNode summary = answer.path("summary");
        return "%d new, %d unchanged, %d invalid".formatted(summary.path("new").asInt(),
                summary.path("unchanged").asInt(), summary.path("invalid").asInt());
    }
}
