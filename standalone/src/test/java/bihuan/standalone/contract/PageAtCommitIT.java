package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page is opened around the moment at which two acts are committed, each by the segment that its hazard falls into.
 * What the page does not show is announced on the stream that the page opens, and can be read then.
 */
class PageAtCommitIT {

    private static final int ROUNDS = 1_000;
    private static final int ROUNDS_WITH_A_CUT = 40;
    private static final int READERS = 4;
    private static final long BEFORE_LISTENING = TimeUnit.MILLISECONDS.toNanos(20);
    private static final int PATIENCE_SECONDS = 30;
    /** Give it to see the same order of instants again, as far as the machine is as fast as it was. */
    private static final long SEED = Long.getLong("bihuan.test.seed", System.nanoTime());
    private static final Pattern POSITION = Pattern.compile("data-live=\"(\\d+)\"");
    private static final String CUT = """
            select count(pg_terminate_backend(pid)) from pg_stat_activity where application_name = 'bihuan-stream'""";
    private static final JsonMapper JSON = new JsonMapper();

    @TempDir
    static Path data;

    private static StandaloneDeployment running;
    private static ExecutorService threads;

    /** How long it usually takes from a round's beginning until its acts are announced, on this machine. */
    private final AtomicLong usual = new AtomicLong(TimeUnit.MILLISECONDS.toNanos(50));
    private final AtomicInteger shown = new AtomicInteger();
    private final AtomicInteger announced = new AtomicInteger();

    @BeforeAll
    static void start() {
        running = new StandaloneDeployment(data);
        threads = Executors.newVirtualThreadPerTaskExecutor();
    }

    @AfterAll
    static void stop() {
        threads.shutdownNow();
        running.close();
    }

    @Test
    void what_a_page_does_not_show_is_announced_after_it_was_opened() {
        readers(ROUNDS, false);
        assertThat(shown.get()).as("rounds in which the page came late").isGreaterThan(ROUNDS / 20);
        assertThat(announced.get()).as("rounds in which the page came early").isGreaterThan(ROUNDS / 20);
    }

    @Test
    void what_is_committed_while_the_server_does_not_hear_the_database_is_announced_afterwards() {
        readers(ROUNDS_WITH_A_CUT, true);
        assertThat(announced).hasPositiveValue();
    }

    private void readers(int rounds, boolean cut) {
        var readers = IntStream.range(0, READERS).mapToObj(reader -> CompletableFuture.runAsync(() -> {
            var district = new District(new Api(running.at()));
            try (var browser = new Browser(running.at()).signIn(district.park); var http = HttpClient.newHttpClient()) {
                for (int i = 0; i < rounds / READERS; i++) {
                    new Round(district, browser, http, SEED + (long) reader * rounds + i, cut).run();
                }
            }
        }, threads)).toList();
        readers.forEach(CompletableFuture::join);
        System.out.printf("%d rounds, seed %d: %d shown by the page, %d announced to it%n", rounds, SEED, shown.get(),
                announced.get());
    }

    /** Two acts and one page, which is opened at an instant that the seed gives. */
    private final class Round {

        private final District district;
        private final Browser browser;
        private final HttpClient http;
        private final long opened;
        private final long listened;
        private final long second;
        private final boolean cut;
        private final String mark;
        private final List<JsonNode> heard = new ArrayList<>();

        private Round(District district, Browser browser, HttpClient http, long seed, boolean cut) {
            var random = new Random(seed);
            this.district = district;
            this.browser = browser;
            this.http = http;
            this.opened = random.nextLong(2 * usual.get());
            this.listened = random.nextLong(BEFORE_LISTENING);
            this.second = random.nextLong(usual.get() / 2);
            this.cut = cut;
            this.mark = "标记" + Long.toUnsignedString(seed, Character.MAX_RADIX);
        }

        private void run() {
            long began = System.nanoTime();
            var acts = List.of(act(began, 0), act(began, second));
            if (cut) {
                threads.execute(() -> running.database().queryForObject(CUT, Long.class));
            }
            waitUntil(began + opened);
            var page = page();
            waitUntil(System.nanoTime() + listened);
            var missing = CompletableFuture.supplyAsync(() -> announcesMissing(page, acts), threads);
            try {
                if (missing.get(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    announced.incrementAndGet();
                    long took = System.nanoTime() - began;
                    usual.updateAndGet(before -> before + (took - before) / 8);
                } else {
                    shown.incrementAndGet();
                }
            } catch (TimeoutException never) {
                throw new AssertionError(this + ": not announced after " + page + "; heard " + heard, never);
            } catch (Exception failed) {
                throw new AssertionError(this + ": " + failed + "; " + page + "; heard " + heard, failed);
            }
        }

        private CompletableFuture<String> act(long began, long after) {
            return CompletableFuture.supplyAsync(() -> {
                waitUntil(began + after);
                var report = district.report();
                report.put("location", mark);
                return district.api.post(district.unit, "/api/hazards", report).id();
            }, threads);
        }

        private Opened page() {
            String page = browser.get("/ledger?q=" + URLEncoder.encode(mark, StandardCharsets.UTF_8)).body();
            var position = POSITION.matcher(page);
            assertThat(position.find()).as("a position in %s", page).isTrue();
            return new Opened(Long.parseLong(position.group(1)), Pattern.compile("id=\"row-([^\"]+)\"").matcher(page)
                    .results().map(row -> row.group(1)).collect(Collectors.toSet()));
        }

        /** Listens until every act that the page did not show is announced; returns whether there was any. */
        private boolean announcesMissing(Opened page, List<CompletableFuture<String>> acts) {
            var request = HttpRequest
                    .newBuilder(URI.create(running.at().questions() + "/api/stream?since=" + page.position()))
                    .header("Cookie", "bihuan-session=" + browser.session()).build();
            try (var stream = http.send(request, BodyHandlers.ofInputStream()).body();
                    var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                Set<String> missing = acts.stream().map(CompletableFuture::join)
                        .collect(Collectors.toCollection(HashSet::new));
                missing.removeAll(page.rows());
                boolean any = !missing.isEmpty();
                for (String line; !missing.isEmpty() && (line = lines.readLine()) != null;) {
                    if (line.startsWith("data:")) {
                        hear(JSON.readTree(line.substring("data:".length())), page, missing);
                    }
                }
                assertThat(missing).as("when the stream ended").isEmpty();
                return any;
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException stopped) {
                throw new IllegalStateException(stopped);
            }
        }

        private void hear(JsonNode message, Opened page, Set<String> missing) {
            heard.add(message);
            boolean all = message.path("all").asBoolean();
            long position = message.path("position").asLong();
            Set<String> named = message.path("hazards").valueStream().map(hazard -> hazard.path("id").asString())
                    .filter(missing::contains).collect(Collectors.toSet());
            // As the browser does, nothing is fetched again for a change that is not later than the page; what is
            // missing must then be announced later.
            if (position <= page.position() || !all && named.isEmpty()) {
                return;
            }
            var then = page();
            assertThat(then.position()).as("the position of what is read then").isGreaterThanOrEqualTo(position);
            assertThat(then.rows()).as("what can be read then").containsAll(named);
            missing.removeAll(named);
            if (all) {
                missing.removeAll(then.rows());
            }
        }

        private void waitUntil(long instant) {
            for (long left = instant - System.nanoTime(); left > 0; left = instant - System.nanoTime()) {
                LockSupport.parkNanos(left);
            }
        }

        @Override
        public String toString() {
            return "Seed %d, %s, second act after %d µs, page after %d µs, stream %d µs after it".formatted(SEED, mark,
                    second / 1_000, opened / 1_000, listened / 1_000);
        }
    }

    /** A page, as it was read. */
    private record Opened(long position, Set<String> rows) {
    }
}
