package bihuan.query.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;
import bihuan.platform.database.Database;
import bihuan.query.core.enrolment.CampaignActs;
import bihuan.query.core.file.Acts;
import bihuan.query.testing.QuerySideTest;

/** Which subscriber is notified of what, and when. */
@TestPropertySource(properties = {"bihuan.stream.heartbeat=500ms", "server.tomcat.connection-timeout=2s"})
class StreamTest extends QuerySideTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    @Autowired
    private JdbcClient jdbc;
    @Autowired
    private Streams streams;
    @Autowired
    private Database database;
    @LocalServerPort
    private int port;

    private String park;
    private String unit;

    @BeforeEach
    void a_park_with_a_unit() {
        park = own("park");
        unit = own("unit");
        park(park, "滨河化工园区");
        unit(unit, park, "某企业");
        projected();
        await().atMost(SOON).until(() -> streams.position() == position());
    }

    @Test
    void a_change_is_notified_within_each_scope_and_can_be_read_when_the_notification_arrives() {
        try (var district = listen(Role.VIEWER, Scope.DISTRICT, "");
                var ofPark = listen(Role.PARK, Scope.park(park), "");
                var ofUnit = listen(Role.UNIT, Scope.unit(unit), "")) {
            List.of(district, ofPark, ofUnit).forEach(each -> assertThat(each.next().name()).isEqualTo("hello"));
            given(new Acts(own("hazard-far")).in(own("park-far"), own("unit-far")), Action.REPORT);
            projected();
            given(new Acts(own("hazard-next-door")).in(park, own("unit-2")), Action.REPORT);
            projected();
            given(new Acts(own("hazard-ours")).in(park, unit), Action.REPORT, Action.CONFIRM);

            var received = district.until(own("hazard-ours"));
            assertThat(received).extracting(Listening.Event::name).containsOnly("changed");
            assertThat(received.stream().flatMap(event -> event.hazards().stream()).distinct())
                    .containsExactly(own("hazard-far"), own("hazard-next-door"), own("hazard-ours"));
            assertThat(received).extracting(Listening.Event::position).isSorted().doesNotHaveDuplicates();
            assertThat(received).allMatch(event -> event.id().equals(String.valueOf(event.position())));
            var last = received.getLast().data().path("hazards").get(0);
            assertThat(get("/api/hazards/{id}", own("hazard-ours"))).bodyJson().extractingPath("$.version")
                    .satisfies(version -> assertThat(((Number) version).longValue())
                            .isGreaterThanOrEqualTo(last.path("version").asLong()));

            assertThat(ofPark.until(own("hazard-ours")).getFirst().hazards()).containsExactly(own("hazard-next-door"));
            assertThat(ofUnit.until(own("hazard-ours"))).allSatisfy(
                    event -> assertThat(event.hazards()).containsExactly(own("hazard-ours")));
            assertThat(last.propertyNames()).containsExactlyInAnyOrder("id", "parkId", "version");
        }
    }

    @Test
    void acts_of_a_campaign_are_notified_to_the_park_and_not_to_its_units() {
        try (var ofPark = listen(Role.PARK, Scope.park(park), "");
                var ofUnit = listen(Role.UNIT, Scope.unit(unit), "")) {
            ofPark.next();
            ofUnit.next();
            given(new CampaignActs(own("campaign"), park).enrolled());
            projected();
            given(new Acts(own("hazard-ours")).in(park, unit), Action.REPORT);
            assertThat(ofPark.next().parks()).containsExactly(park);
            assertThat(ofUnit.next().hazards()).containsExactly(own("hazard-ours"));
        }
    }

    @Test
    void a_client_that_reconnects_is_notified_that_it_missed_something_and_only_then() {
        long before = position();
        try (var upToDate = listen(Role.VIEWER, Scope.DISTRICT, "?since=" + before)) {
            assertThat(upToDate.next().id()).isEqualTo(String.valueOf(before));
            assertThat(upToDate.any().name()).isEqualTo("alive");
        }
        given(new Acts(own("hazard-1")).in(park, unit), Action.REPORT);
        projected();
        await().atMost(SOON).until(() -> streams.position() == position());
        try (var since = listen(Role.VIEWER, Scope.DISTRICT, "?since=" + before);
                var header = listen(Role.VIEWER, Scope.DISTRICT, "?since=" + position(), "Last-Event-ID",
                        String.valueOf(before));
                var strange = listen(Role.VIEWER, Scope.DISTRICT, "", "Last-Event-ID", "yesterday")) {
            for (var each : List.of(since, header, strange)) {
                assertThat(each.next().id()).as("not there yet").isNull();
                var missed = each.next();
                assertThat(missed.all()).isTrue();
                assertThat(missed.position()).isEqualTo(position());
            }
        }
    }

    @Test
    void a_lost_connection_to_the_database_is_reopened_and_every_subscriber_reloads() {
        try (var listening = listen(Role.UNIT, Scope.unit(unit), "")) {
            listening.next();
            assertThat(cut()).isEqualTo(1);
            assertThat(listening.next().all()).isTrue();
            given(new Acts(own("hazard-1")).in(park, unit), Action.REPORT);
            assertThat(listening.next().hazards()).containsExactly(own("hazard-1"));
        }
    }

    @Test
    void every_process_is_notified_of_what_another_has_projected() {
        var elsewhere = new Streams(Duration.ofSeconds(15));
        var listener = new LedgerListener(database, elsewhere);
        listener.begin();
        try {
            await().atMost(SOON).until(() -> elsewhere.position() == position());
            given(new Acts(own("hazard-1")).in(park, unit), Action.REPORT);
            projected();
            await().atMost(SOON)
                    .until(() -> elsewhere.position() == position() && streams.position() == position());
        } finally {
            listener.end();
        }
    }

    @Test
    void a_rebuild_sends_nothing_until_the_tables_are_exchanged() {
        given(new Acts(own("hazard-1")).in(park, unit), Action.REPORT, Action.CONFIRM);
        projected();
        await().atMost(SOON).until(() -> streams.position() == position());
        long before = position();
        try (var listening = listen(Role.VIEWER, Scope.DISTRICT, "")) {
            listening.next();
            post(Role.ADMIN, "/api/operations/projections/ledger/rebuild", null);
            var received = listening.next();
            assertThat(received.all()).isTrue();
            assertThat(received.position()).isEqualTo(before + 1);
            assertThat(jdbc.sql("select state from projection.rebuild").query(String.class).single())
                    .isEqualTo("DONE");
        }
    }

    @Test
    void listening_needs_a_sign_in_and_a_valid_position() {
        try (var stranger = new Listening(url(""), "Accept-Language", "en")) {
            assertThat(stranger.status()).isEqualTo(401);
            assertThat(stranger.header("Content-Type")).startsWith("application/problem+json");
        }
        try (var wrong = listen(Role.VIEWER, Scope.DISTRICT, "?since=soon", "Accept", "text/event-stream")) {
            assertThat(wrong.status()).isEqualTo(400);
            assertThat(wrong.header("Content-Type")).startsWith("application/problem+json");
        }
        try (var right = listen(Role.VIEWER, Scope.DISTRICT, "")) {
            assertThat(right.header("Content-Type")).startsWith("text/event-stream");
            assertThat(right.header("Cache-Control")).isEqualTo("no-store");
            assertThat(right.header("X-Accel-Buffering")).isEqualTo("no");
            assertThat(right.header("Content-Encoding")).isNull();
        }
    }

    @Test
    void a_client_that_does_not_read_is_dropped_and_one_that_disconnected_is_removed() throws Exception {
        await().atMost(SOON).until(() -> streams.subscribers().isEmpty());
        try (var deaf = new Socket("127.0.0.1", port)) {
            deaf.setReceiveBufferSize(4096);
            deaf.getOutputStream().write(("GET /api/stream HTTP/1.1\r\nHost: localhost\r\nAuthorization: "
                    + basic(login(Role.VIEWER, Scope.DISTRICT)) + "\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            await().atMost(SOON).until(() -> streams.subscribers().size() == 1);
            await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(1)).until(() -> {
                jdbc.sql("select pg_notify('bihuan_ledger', ?)").param(LARGE.formatted(streams.position() + 1))
                        .query(row -> {
                        });
                return streams.subscribers().isEmpty();
            });
        }
        jdbc.sql("update projection.announced set position = ?").param(streams.position()).update();
        try (var leaving = listen(Role.VIEWER, Scope.DISTRICT, "")) {
            leaving.next();
            assertThat(streams.subscribers()).hasSize(1);
        }
        await().atMost(SOON).until(() -> streams.subscribers().isEmpty());
    }

    private static final String LARGE = "%d {\"hazards\":[],\"parks\":[\"" + "p".repeat(7900) + "\"],\"all\":false}";

    private Listening listen(Role role, Scope scope, String query, String... headers) {
        var all = new java.util.ArrayList<>(List.of("Authorization", basic(login(role, scope))));
        all.addAll(List.of(headers));
        return new Listening(url(query), all.toArray(String[]::new));
    }

    private static String basic(String login) {
        return "Basic " + Base64.getEncoder()
                .encodeToString((login + ":" + PASSWORD).getBytes(StandardCharsets.UTF_8));
    }

    private String url(String query) {
        return "http://127.0.0.1:" + port + "/api/stream" + query;
    }

    private long position() {
        return jdbc.sql("select position from projection.announced").query(Long.class).single();
    }

    /** Terminates the listening connection, as a database restart does, and returns how many there were. */
    private long cut() {
        return jdbc.sql("""
                select count(pg_terminate_backend(pid)) from pg_stat_activity
                where application_name = 'bihuan-stream' and datname = current_database()""").query(Long.class)
                .single();
    }
}
