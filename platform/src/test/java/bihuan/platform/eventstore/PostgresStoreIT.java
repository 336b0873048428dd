package bihuan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.database.Database;
import bihuan.platform.database.DatabaseOwner;
import bihuan.platform.eventstore.postgresql.PostgresEventStorageEngine;
import bihuan.platform.schema.SchemaMigration;
import bihuan.platform.testing.TestDatabase;
import bihuan.platform.web.Outage;

/** The contract on PostgreSQL, and the ways in which stores on relational databases lose events for their readers. */
class PostgresStoreIT extends StoreContract {

    private static final String APPENDING = "bihuan-events";
    private static final int CONNECTION_TIMEOUT = 1_000;

    private final String url = migrated();
    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, TestDatabase.USER, ""));
    private final List<PostgresEventStorageEngine> opened = new ArrayList<>();

    private static String migrated() {
        String url = TestDatabase.fresh();
        new SchemaMigration(new Database(url, TestDatabase.RUNNING, ""),
                new DatabaseOwner(new Database(url, TestDatabase.USER, "")), false);
        return url;
    }

    @Override
    synchronized EventStorageEngine open() {
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(TestDatabase.RUNNING);
        pool.setMaximumPoolSize(1);
        pool.setConnectionTimeout(CONNECTION_TIMEOUT);
        pool.setInitializationFailTimeout(-1);
        pool.addDataSourceProperty("ApplicationName", APPENDING);
        var reading = new DriverManagerDataSource(url, TestDatabase.RUNNING, "");
        var engine = PostgresEventStorageEngine.builder(new HikariDataSource(pool), JdbcClient.create(reading));
        engine.snapshotSerializer(SERIALIZER).eventSerializer(SERIALIZER);
        opened.add(engine.build());
        return opened.getLast();
    }

    @AfterEach
    void close() {
        opened.forEach(PostgresEventStorageEngine::close);
    }

    /** Ends the connection of a writer in the middle of whatever it does. */
    @Override
    void strike(Random random) {
        jdbc.queryForList("""
                SELECT pg_terminate_backend(pid) FROM pg_stat_activity
                WHERE application_name = ? AND datname = current_database() ORDER BY random() LIMIT 1""", APPENDING);
        jdbc.queryForList("SELECT pg_sleep(?)", random.nextInt(50) / 1000.0);
    }

    @Test
    void while_a_writer_stalls_before_its_commit_nothing_is_read_past_it() throws SQLException {
        EventStorageEngine store = open();
        store.appendEvents(event("before", 0));
        try (Connection stalled = DriverManager.getConnection(url, TestDatabase.USER, "")) {
            stalled.setAutoCommit(false);
            insertBehindTheHead(stalled, id("stalled"));

            var after = beside(() -> store.appendEvents(event("after", 0)));
            await().until(() -> jdbc.queryForObject(
                    "SELECT count(*) FROM pg_stat_activity WHERE application_name = ? AND wait_event_type = 'Lock'",
                    Integer.class, APPENDING) == 1);
            assertThat(all(store, begin())).extracting(StoreContract::name).containsExactly("before 0");

            stalled.commit();
            after.join();
        }
        assertThat(jdbc.queryForList("SELECT aggregate_identifier FROM events.domain_event_entry ORDER BY global_index",
                String.class)).containsExactly(id("before"), id("stalled"), id("after"));
        assertThat(jdbc.queryForList("SELECT global_index FROM events.domain_event_entry ORDER BY 1", Long.class))
                .containsExactly(1L, 2L, 3L);
    }

    @Test
    void who_was_overtaken_gets_the_exceptions_of_the_framework() {
        EventStorageEngine store = open();
        store.appendEvents(event("a", 0), event("a", 1));

        assertThatThrownBy(() -> store.appendEvents(event("a", 1))).isInstanceOf(ConcurrencyException.class);
        assertThatThrownBy(() -> store.appendEvents(event("a", 0)))
                .isInstanceOf(AggregateStreamCreationException.class);
    }

    @Test
    void an_append_that_is_rolled_back_leaves_no_gap() throws SQLException {
        EventStorageEngine store = open();
        store.appendEvents(event("before", 0));
        try (Connection failing = DriverManager.getConnection(url, TestDatabase.USER, "")) {
            failing.setAutoCommit(false);
            insertBehindTheHead(failing, "rolled back");
            failing.rollback();
        }
        store.appendEvents(event("after", 0));

        assertThat(store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(2));
        assertThat(all(store, begin())).extracting(StoreContract::name).containsExactly("before 0", "after 0");
    }

    @Test
    void the_same_event_twice_is_refused_and_what_is_appended_beside_it_is_not() {
        EventStorageEngine store = open();
        store.appendEvents(named("a", "the same id"));

        var others = CompletableFuture.allOf(beside(() -> write(store, "b", 200)),
                beside(() -> write(store, "c", 200)));
        for (int i = 0; i < 50; i++) {
            assertThatThrownBy(() -> store.appendEvents(named("d", "the same id")))
                    .isInstanceOf(AggregateStreamCreationException.class);
        }
        others.join();

        assertThat(all(store, begin())).hasSize(401);
    }

    @Test
    void what_PostgreSQL_cannot_hold_is_refused_alone() {
        EventStorageEngine store = open();

        assertThatThrownBy(() -> store.appendEvents(event("a\u0000b", 0))).isInstanceOf(RuntimeException.class);

        store.appendEvents(event("a", 0));
        assertThat(store.createHeadToken()).isEqualTo(new GlobalSequenceTrackingToken(1));
    }

    @Test
    void a_clock_that_is_an_hour_slow_does_not_take_recorded_times_back() {
        EventStorageEngine store = open();
        Instant now = Instant.parse("2026-06-15T02:00:00Z");
        store.appendEvents(recorded("a", 0, now));
        store.appendEvents(recorded("b", 0, now.minus(Duration.ofHours(1))));
        store.appendEvents(recorded("a", 1, now.plusMillis(1)));

        assertThat(all(store, begin())).extracting(TrackedEventMessage::getTimestamp).isSorted();
    }

    private DomainEventMessage<?> recorded(String name, long sequence, Instant at) {
        return new GenericDomainEventMessage<>("Thing", id(name), sequence, new Happened(name + " " + sequence),
                MetaData.emptyInstance(), UUID.randomUUID().toString(), at);
    }

    @Test
    void while_the_database_takes_no_connection_appends_fail_as_an_outage_and_then_they_go_on() {
        EventStorageEngine store = open();
        store.appendEvents(event("a", 0));
        var others = new JdbcTemplate(new DriverManagerDataSource(TestDatabase.fresh(), TestDatabase.USER, ""));
        String name = jdbc.queryForObject("SELECT current_database()", String.class);
        others.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS false");
        others.queryForList("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = ?", name);

        assertThatThrownBy(() -> store.appendEvents(event("a", 1))).satisfies(
                failure -> assertThat(Outage.causes(failure)).as("%s", failure).isTrue());

        others.execute("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true");
        store.appendEvents(event("a", 1));
        assertThat(store.lastSequenceNumberFor(id("a"))).contains(1L);
    }

    @Test
    void the_snapshot_of_the_last_event_is_kept_alone() {
        EventStorageEngine store = open();
        assertThat(store.readSnapshot(id("a"))).isEmpty();
        store.storeSnapshot(event("a", 5));
        store.storeSnapshot(event("a", 9));
        store.storeSnapshot(event("a", 9));
        store.storeSnapshot(event("b", 1));

        assertThat(store.readSnapshot(id("a"))).get().extracting(StoreContract::name).isEqualTo("a 9");
        assertThat(jdbc.queryForObject("SELECT count(*) FROM events.snapshot_event_entry", Integer.class)).isEqualTo(2);
    }

    @Test
    void a_token_of_a_moment_is_before_the_first_event_recorded_then_or_later() {
        EventStorageEngine store = open();
        Instant noon = Instant.parse("2026-06-15T04:00:00Z");
        store.appendEvents(recorded("a", 0, noon));
        store.appendEvents(recorded("a", 1, noon.plusSeconds(60)));

        assertThat(store.createTokenAt(noon.plusSeconds(1))).isEqualTo(new GlobalSequenceTrackingToken(1));
        assertThat(store.createTokenAt(noon.plusSeconds(61))).isEqualTo(store.createHeadToken());
        assertThat(store.createTailToken()).isEqualTo(new GlobalSequenceTrackingToken(0));
    }

    @Test
    void a_closed_store_refuses_at_once() {
        EventStorageEngine store = open();
        close();

        assertThatThrownBy(() -> store.appendEvents(event("a", 0))).isInstanceOf(RuntimeException.class);
    }

    private void write(EventStorageEngine store, String id, int events) {
        for (int sequence = 0; sequence < events; sequence++) {
            store.appendEvents(event(id, sequence));
        }
    }

    private static GenericDomainEventMessage<?> named(String aggregate, String eventId) {
        return new GenericDomainEventMessage<>("Thing", aggregate, 0, new Happened(aggregate), MetaData.emptyInstance(),
                eventId, Instant.now());
    }

    /** As another process does that stores one event. */
    private static void insertBehindTheHead(Connection connection, String id) throws SQLException {
        try (var insert = connection.prepareStatement(
                """
                        WITH moved AS (UPDATE events.head SET global_index = global_index + 1 RETURNING global_index)
                        INSERT INTO events.domain_event_entry (global_index, event_identifier, payload, payload_type,
                            time_stamp,
                            aggregate_identifier, sequence_number, type)
                        SELECT global_index, ?, '{}', 'unknown', '2026-06-15T00:00:00Z', ?, 0, 'Thing' FROM moved""")) {
            insert.setString(1, id);
            insert.setString(2, id);
            insert.executeUpdate();
        }
    }
}
