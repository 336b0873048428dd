package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import bihuan.standalone.contract.Api.Answer;
import tools.jackson.databind.JsonNode;

/** What was answered is kept, once, however the process ends. */
class CrashIT {

    private static final int HAZARDS = 8;
    private static final int ANSWERED_BEFORE_THE_KILL = 200;

    @TempDir
    static Path folder;

    /** One act that was asked for: which hazard, and the key and words by which it is known. */
    private record Asked(String hazardId, String key, String done) {
    }

    @Test
    void every_act_that_was_answered_before_a_kill_is_in_the_timeline_once_after_it() throws Exception {
        int port = Processes.freePort();
        Map<String, String> environment = Map.of("BIHUAN_DATA", folder.resolve("data").toString());
        var api = new Api(new Deployment("http://127.0.0.1:" + port, "http://127.0.0.1:" + port));
        try (var processes = new Processes(folder)) {
            Process first = processes.start("standalone", port, environment);
            var district = new District(api);
            List<String> hazards = new ArrayList<>();
            for (int i = 0; i < HAZARDS; i++) {
                hazards.add(district.rectifying());
            }
            Map<Asked, Long> answered = new ConcurrentHashMap<>();
            List<Asked> unanswered = load(district, hazards, answered, first);
            assertThat(answered).hasSizeGreaterThanOrEqualTo(ANSWERED_BEFORE_THE_KILL);

            processes.start("standalone", port, environment);
            Map<Asked, Long> complete = new ConcurrentHashMap<>(answered);
            unanswered.forEach(asked -> complete.put(asked, ask(district, asked).version()));

            for (String hazard : hazards) {
                List<String> expected = complete.keySet().stream().filter(asked -> asked.hazardId().equals(hazard))
                        .map(Asked::done).sorted().toList();
                assertThat(recorded(api, hazard, complete)).isEqualTo(expected);
            }
            System.out.printf(
                    "Kill -9 of the JVM: %d acts answered, %d cut off and asked again, each in the timeline once%n",
                    answered.size(), unanswered.size());
        }
    }

    /** Asks on every hazard at once until enough is answered, kills, and gives back what got no answer. */
    private static List<Asked> load(District district, List<String> hazards, Map<Asked, Long> answered, Process victim)
            throws InterruptedException, ExecutionException {
        List<Asked> cutOff = java.util.Collections.synchronizedList(new ArrayList<>());
        var count = new AtomicInteger();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> asking = new ArrayList<>();
            for (String hazard : hazards) {
                asking.add(callers.submit(() -> {
                    while (victim.isAlive()) {
                        var asked = new Asked(hazard, UUID.randomUUID().toString(),
                                "第" + count.incrementAndGet() + "次");
                        try {
                            answered.put(asked, ask(district, asked).version());
                        } catch (UncheckedIOException killed) {
                            cutOff.add(asked);
                        }
                    }
                }));
            }
            await().atMost(Duration.ofSeconds(60)).until(() -> answered.size() >= ANSWERED_BEFORE_THE_KILL);
            victim.destroyForcibly().waitFor();
            for (Future<?> each : asking) {
                each.get();
            }
        }
        return cutOff;
    }

    private static Answer ask(District district, Asked asked) {
        Answer answer = district.api.post(district.unit, "/api/hazards/" + asked.hazardId() + "/record-progress",
                fields("percent", 40, "done", asked.done()), "Idempotency-Key", asked.key());
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    /** What the timeline says was done under load, in no order. */
    private static List<String> recorded(Api api, String hazard, Map<Asked, Long> complete) throws IOException {
        long last = complete.entrySet().stream().filter(each -> each.getKey().hazardId().equals(hazard))
                .mapToLong(Map.Entry::getValue).max().orElseThrow();
        Answer timeline = api.get("auditor", "/api/hazards/" + hazard + "/timeline?version=" + last);
        assertThat(timeline.status()).isEqualTo(200);
        return timeline.body().path("items").valueStream().map(CrashIT::done).filter(done -> done.startsWith("第"))
                .sorted().toList();
    }

    private static String done(JsonNode entry) {
        return entry.path("details").path("done").asString("");
    }
}
