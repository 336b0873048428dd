package bihuan.standalone.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The operating system asks the process to end (SIGTERM), in the middle of its work. */
class TerminationIT {

    private static final int ROWS = 3_000;
    private static final int BROWSERS = 10;
    private static final Duration LONG = Duration.ofMinutes(2);
    /** What {@code docker stop} and its kind wait before they kill. */
    private static final Duration A_FEW_SECONDS = Duration.ofSeconds(10);
    /** 128 and the number of the signal: the JVM ended in order because of it. */
    private static final int TERMINATED = 143;

    @TempDir
    static Path folder;

    @Test
    void it_ends_by_itself_within_seconds_with_open_pages_and_an_import_that_goes_on_after_the_next_start()
            throws Exception {
        int port = Processes.freePort();
        Path data = folder.resolve("data");
        var at = new Deployment("http://127.0.0.1:" + port, "http://127.0.0.1:" + port);
        var api = new Api(at);
        List<Browser> browsers = new ArrayList<>();
        try (var processes = new Processes(folder)) {
            Process process = processes.start("standalone", port, Map.of("BIHUAN_DATA", data.toString()));
            var district = new District(api);
            for (int i = 0; i < BROWSERS; i++) {
                var browser = new Browser(at).signIn("admin");
                browsers.add(browser);
                assertThat(browser.get("/ledger").statusCode()).isEqualTo(200);
                assertThat(browser.listen("")).isEqualTo(200);
            }
            String job = api.upload("admin", "/api/imports?commit=true&newUnits=*&background=true", "ledger.csv",
                    Ledgers.plain(district.name, ROWS)).header("Location");
            assertThat(browsers.getFirst().follow(job + "/progress")).isEqualTo(200);
            await().atMost(LONG).until(() -> api.ask("admin", job).body().path("done").asInt() > 0);

            Path log = folder.resolve("standalone.log");
            int before = Files.readString(log).length();
            long asked = System.nanoTime();
            process.destroy();
            boolean ended = process.waitFor(A_FEW_SECONDS.toSeconds(), TimeUnit.SECONDS);
            Duration took = Duration.ofNanos(System.nanoTime() - asked);
            assertThat(ended).as("ended by itself within %s", A_FEW_SECONDS).isTrue();
            System.out.printf("Ended %d ms after SIGTERM%n", took.toMillis());
            assertThat(process.exitValue()).isEqualTo(TERMINATED);
            assertThat(Files.readString(log).substring(before)).doesNotContain(" ERROR ").doesNotContain(" WARN ");
            assertThat(data.resolve("postgres/postmaster.pid")).as("PostgreSQL has ended, too").doesNotExist();
            browsers.forEach(TerminationIT::hearsTheEnd);

            processes.start("standalone", port, Map.of("BIHUAN_DATA", data.toString()));
            await().atMost(LONG).until(() -> api.ask("admin", job).body().path("state").asString().equals("DONE"));
            assertThat(api.ask("admin", job).body().path("summary").path("new").asInt()).isEqualTo(ROWS);
        } finally {
            browsers.forEach(Browser::close);
        }
    }

    private static void hearsTheEnd(Browser browser) {
        while (!browser.next().name().equals("end")) {
            assertThat(browser.session()).isNotEmpty();
        }
    }
}
