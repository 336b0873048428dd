package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The database is away under people and programs that are at work, and comes back. */
class StoreAwayIT {

    private static final int POOL = 6;
    private static final int MORE_THAN_THE_LIMIT_OF_WRONG_PASSWORDS = 6;
    private static final Duration SHORT = Duration.ofSeconds(1);
    /**
     * What hangs in the middle of a statement is given up after the longest transaction and the wait for a connection.
     */
    private static final Duration REASONABLE = Duration.ofSeconds(20);

    @TempDir
    static Path folder;

    private static StoppablePostgres postgres;
    private static StandaloneDeployment running;
    private static Api api;
    private static District district;

    @BeforeAll
    static void start() throws IOException {
        postgres = new StoppablePostgres(folder.resolve("postgres"));
        String[] own = {"--bihuan.pool-size=" + POOL, "--bihuan.transaction-timeout=10s"};
        var options = new ArrayList<>(List.of(postgres.options()));
        options.addAll(List.of(own));
        running = new StandaloneDeployment(folder.resolve("data"), options.toArray(String[]::new));
        // Many requests wait for it here, one after another.
        running.pool().setConnectionTimeout(SHORT.toMillis());
        running.pool().setValidationTimeout(SHORT.toMillis() / 2);
        api = new Api(running.at());
        district = new District(api);
    }

    @AfterAll
    static void stop() throws IOException {
        try (var ignored = postgres) {
            running.close();
        }
    }

    @BeforeEach
    void back() {
        await().atMost(Duration.ofSeconds(60)).until(() -> api.get(null, "/actuator/health").status() == 200);
    }

    /** A way in which the database is away, and how it comes back. */
    private interface Outage {

        AutoCloseable begin() throws Exception;
    }

    @Test
    void a_database_that_stopped_is_503_everywhere_and_sessions_survive() throws Exception {
        throughout(() -> {
            postgres.stop();
            return postgres::start;
        });
    }

    @Test
    void a_pool_without_a_free_connection_is_503_everywhere_and_sessions_survive() throws Exception {
        throughout(() -> {
            List<Connection> held = new ArrayList<>();
            while (held.size() < POOL) {
                held.add(connection());
            }
            return () -> {
                for (Connection each : held) {
                    each.close();
                }
            };
        });
    }

    private void throughout(Outage outage) throws Exception {
        String hazard = district.rectifying();
        try (var person = new Browser(running.at()).signIn(district.unit);
                var arriving = new Browser(running.at())) {
            String token = person.token("/ledger");
            String arrivingToken = arriving.token("/login");
            try (var ignored = outage.begin()) {
                SoftAssertions.assertSoftly(softly -> {
                    programs(softly, hazard);
                    people(softly, person, arriving, hazard, token, arrivingToken);
                });
            }
            back();
            assertThat(api.get(district.unit, "/api/hazards/" + hazard).status()).isEqualTo(200);
            assertThat(person.get("/ledger").statusCode()).as("the session of before").isEqualTo(200);
            assertThat(person.act("/api/hazards", district.report(), token).statusCode()).as("its token of before")
                    .isEqualTo(201);
            arriving.signIn(district.unit);
            assertThat(arriving.get("/ledger").statusCode()).isEqualTo(200);
        }
    }

    private static void programs(SoftAssertions softly, String hazard) {
        for (int i = 0; i < MORE_THAN_THE_LIMIT_OF_WRONG_PASSWORDS; i++) {
            away(softly, "Basic, " + i, () -> api.get(district.unit, "/api/hazards").raw());
        }
        away(softly, "report", () -> api.post(district.unit, "/api/hazards", district.report()).raw());
        away(softly, "act", () -> api.post(district.unit, "/api/hazards/" + hazard + "/record-progress",
                fields("percent", 40, "done", "已停用"), "Idempotency-Key", "away-" + hazard).raw());
        away(softly, "Basic, English",
                () -> api.get(district.unit, "/api/hazards/" + hazard, "Accept-Language", "en").raw());
        away(softly, "stream", () -> api.get(district.unit, "/api/stream", "Accept", "text/event-stream").raw());
        away(softly, "ledger as a file", () -> api.get(district.unit, "/api/hazards.csv", "Accept", "text/csv").raw());
        away(softly, "meters", () -> api.get("admin", "/actuator/prometheus").raw());
        away(softly, "upload",
                () -> api.upload(district.unit, "/api/evidence", "photo.txt", "photo".getBytes()).raw());
    }

    private static void people(SoftAssertions softly, Browser person, Browser arriving, String hazard, String token,
            String arrivingToken) {
        awayPage(softly, "/ledger", () -> person.get("/ledger", "Accept", "text/html"));
        awayPage(softly, "/", () -> person.get("/", "Accept", "text/html"));
        awayPage(softly, "/hazards", () -> person.get("/hazards/" + hazard, "Accept", "text/html"));
        awayPage(softly, "/login", () -> arriving.get("/login", "Accept", "text/html"));
        awayPage(softly, "sign in", () -> arriving.form("/login",
                "username=regulator&password=bihuan&_csrf=" + Browser.encoded(arrivingToken)));
        away(softly, "part of a page", () -> person.get("/ledger", "HX-Request", "true", "Accept", "text/html"));
        away(softly, "token", () -> person.get("/me/token", "HX-Request", "true", "Accept", "application/json"));
        away(softly, "Api with a session", () -> person.get("/api/hazards"));
        away(softly, "act with a session", () -> person.act("/api/hazards", district.report(), token));
        awayPage(softly, "sign out", () -> person.form("/logout", "_csrf=" + Browser.encoded(token)));
        softly.assertThat(person.get("/css/bihuan.css").statusCode()).as("style sheet").isEqualTo(200);
    }

    private static void away(SoftAssertions softly, String what, Supplier<HttpResponse<?>> asked) {
        HttpResponse<?> answer = timed(softly, what, asked);
        softly.assertThat(text(answer)).as(what).contains("\"code\":\"store-away\"");
        softly.assertThat(answer.headers().firstValue("Content-Type").orElse("")).as(what)
                .startsWith("application/problem+json");
    }

    private static void awayPage(SoftAssertions softly, String what, Supplier<HttpResponse<?>> asked) {
        HttpResponse<?> answer = timed(softly, what, asked);
        softly.assertThat(text(answer)).as(what).contains("暂时无法使用", "not available at the moment");
        softly.assertThat(answer.headers().firstValue("Content-Security-Policy")).as(what).isPresent();
        softly.assertThat(answer.headers().firstValue("Cache-Control")).as(what).hasValueSatisfying(
                kept -> assertThat(kept).contains("no-store"));
    }

    private static HttpResponse<?> timed(SoftAssertions softly, String what, Supplier<HttpResponse<?>> asked) {
        long began = System.nanoTime();
        HttpResponse<?> answer = asked.get();
        softly.assertThat(Duration.ofNanos(System.nanoTime() - began)).as(what).isLessThan(REASONABLE);
        softly.assertThat(answer.statusCode()).as(what).isEqualTo(503);
        softly.assertThat(answer.headers().firstValue("Retry-After")).as(what).isPresent();
        return answer;
    }

    private static String text(HttpResponse<?> answer) {
        return answer.body() instanceof byte[] bytes
                ? new String(bytes, StandardCharsets.UTF_8)
                : String.valueOf(answer.body());
    }

    private static Connection connection() throws SQLException {
        for (int attempt = 0;; attempt++) {
            try {
                return running.pool().getConnection();
            } catch (SQLException busy) {
                if (attempt == POOL * 10) {
                    throw busy;
                }
            }
        }
    }
}
