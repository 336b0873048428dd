package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import bihuan.standalone.contract.Api.Answer;

/**
 * Rounds of {@code kill -9} under load, of the JVM or of PostgreSQL, on one store that grows: what was answered is
 * found, and nothing twice, and reconciliation is clean after each. Two rounds by default;
 * {@code -Dbihuan.crash.rounds=20} for more, {@code -Dbihuan.crash.seed=…} to have the same choices again.
 */
class CrashRoundsIT {

    private static final int ROUNDS = Integer.getInteger("bihuan.crash.rounds", 2);
    private static final long SEED = Long.getLong("bihuan.crash.seed", System.currentTimeMillis());
    private static final int HAZARDS = 6;
    private static final int MOST_CALLERS = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    static Path folder;

    private final Path data = folder.resolve("data");
    private final List<String> hazards = new ArrayList<>();
    /** Every act that has been answered since the first round: its words, by its hazard. */
    private final Map<String, Queue<String>> answered = new ConcurrentHashMap<>();

    /** One act that was asked for. */
    private record Asked(String hazardId, String key, String done) {
    }

    /** What a round is: what is killed, by how many callers it is asked meanwhile, and after how many answers. */
    private record Round(int number, boolean jvm, int callers, int answers) {

        static Round of(int number, Random random) {
            return new Round(number, random.nextBoolean(), 1 + random.nextInt(MOST_CALLERS), 1 + random.nextInt(150));
        }
    }

    @Test
    void whatever_is_killed_and_whenever_what_was_answered_is_there_once() throws Exception {
        var random = new Random(SEED);
        int port = Processes.freePort();
        Map<String, String> environment = Map.of("BIHUAN_DATA", data.toString());
        var api = new Api(new Deployment("http://127.0.0.1:" + port, "http://127.0.0.1:" + port));
        System.out.printf("Crash rounds: %d, seed %d%n", ROUNDS, SEED);
        try (var processes = new Processes(folder)) {
            Process process = processes.start("standalone", port, environment);
            var district = new District(api);
            for (int i = 0; i < HAZARDS; i++) {
                hazards.add(district.rectifying());
            }
            for (int number = 1; number <= ROUNDS; number++) {
                Round round = Round.of(number, random);
                int before = total();
                List<Asked> open = load(district, round, random.nextLong(), process);
                int during = total() - before;
                if (process.isAlive()) {
                    process.destroyForcibly().waitFor();
                }
                process = processes.start("standalone", port, environment);
                for (Asked asked : open) {
                    answered(asked, ask(district, asked));
                }
                for (String hazard : hazards) {
                    assertThat(recorded(api, hazard)).as("round %d, seed %d", number, SEED)
                            .isEqualTo(answered.getOrDefault(hazard, new ConcurrentLinkedQueue<>()).stream().sorted()
                                    .toList());
                }
                Answer reconciled = api.operate("reconcile");
                Contract.assertClean(reconciled);
                System.out.printf(
                        "Round %2d: kill -9 of %-10s after %3d answers, %2d callers: %3d answered, "
                                + "%2d cut off and asked again, each found once; reconciled %d events, clean%n",
                        number, round.jvm() ? "the JVM" : "PostgreSQL", round.answers(), round.callers(), during,
                        open.size(), reconciled.body().path("stored").asLong());
            }
            System.out.printf("Crash rounds: %d of %d passed, seed %d, %d acts answered, each found once%n", ROUNDS,
                    ROUNDS, SEED, total());
        }
    }

    /** Asks until enough is answered, kills, and returns what got no answer or no conclusive one. */
    private List<Asked> load(District district, Round round, long seed, Process jvm) throws Exception {
        var open = new ConcurrentLinkedQueue<Asked>();
        var over = new AtomicBoolean();
        int goal = total() + round.answers();
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < round.callers(); caller++) {
                var random = new Random(seed + caller);
                callers.submit(() -> {
                    while (!over.get()) {
                        var asked = new Asked(hazards.get(random.nextInt(HAZARDS)), UUID.randomUUID().toString(),
                                "第" + UUID.randomUUID() + "次");
                        try {
                            Answer answer = ask(district, asked);
                            if (answer.status() == 200) {
                                answered(asked, answer);
                            } else {
                                open.add(asked);
                                over.set(true);
                            }
                        } catch (UncheckedIOException killed) {
                            open.add(asked);
                            over.set(true);
                        }
                    }
                });
            }
            await().atMost(PATIENCE).until(() -> total() >= goal || over.get());
            kill(round.jvm() ? jvm.toHandle() : postgres());
            await().atMost(PATIENCE).until(over::get);
        }
        return new ArrayList<>(open);
    }

    private ProcessHandle postgres() throws IOException {
        long pid = Long.parseLong(Files.readAllLines(data.resolve("postgres/postmaster.pid")).getFirst().strip());
        return ProcessHandle.of(pid).orElseThrow();
    }

    private static void kill(ProcessHandle victim) {
        victim.destroyForcibly();
        await().atMost(PATIENCE).until(() -> !victim.isAlive());
    }

    private static Answer ask(District district, Asked asked) {
        return district.api.post(district.unit, "/api/hazards/" + asked.hazardId() + "/record-progress",
                fields("percent", 40, "done", asked.done()), "Idempotency-Key", asked.key());
    }

    private void answered(Asked asked, Answer answer) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answered.computeIfAbsent(asked.hazardId(), id -> new ConcurrentLinkedQueue<>()).add(asked.done());
    }

    private int total() {
        return answered.values().stream().mapToInt(Queue::size).sum();
    }

    /** What the timeline says was done under load, once the reader has seen everything. */
    private static List<String> recorded(Api api, String hazard) {
        await().atMost(PATIENCE).until(() -> lag(api) == 0);
        Answer timeline = api.get("auditor", "/api/hazards/" + hazard + "/timeline");
        assertThat(timeline.status()).isEqualTo(200);
        return timeline.body().path("items").valueStream()
                .map(entry -> entry.path("details").path("done").asString("")).filter(done -> done.startsWith("第"))
                .sorted().toList();
    }

    private static long lag(Api api) {
        return api.get("admin", "/api/operations/projections").body().path("items").path(0).path("lag").asLong(-1);
    }
}
