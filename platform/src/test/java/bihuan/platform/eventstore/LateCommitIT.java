package bihuan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;

import bihuan.platform.PlatformTestApplication;
import bihuan.platform.database.Database;
import bihuan.platform.schema.SchemaMigration;
import bihuan.platform.testing.TestDatabase;

/**
 * A lower number that is committed after a higher one has been read. Each case is shown twice: lost with the
 * framework's defaults (a gap is given up after 60 s, numbers are handed out in blocks of 50, no transaction timeout),
 * kept with ours. No test waits for a timeout of a minute: the higher event says that it was recorded two minutes ago,
 * which is how a reader that was away meets it.
 */
class LateCommitIT {

    private static final List<String> SEEN = new CopyOnWriteArrayList<>();
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String[] FRAMEWORK = {"bihuan.transaction-timeout=0s", "bihuan.gap-timeout=60s",
            "spring.jpa.mapping-resources=META-INF/axon-events-default.orm.xml,META-INF/axon-tokens.orm.xml"};
    private static final String[] OURS = {};
    private static final String[] OURS_BUT_SHORT = {"bihuan.transaction-timeout=1s", "bihuan.gap-timeout=2s"};

    private final String url = TestDatabase.fresh();
    private final JdbcTemplate jdbc = new JdbcTemplate(new DriverManagerDataSource(url, TestDatabase.USER, ""));
    private ConfigurableApplicationContext process;

    record Happened(String what) {
    }

    @ProcessingGroup("late-commits")
    static class Seen {

        @EventHandler
        void on(Happened event) {
            SEEN.add(event.what());
        }
    }

    @BeforeEach
    void nothingSeenYet() {
        SEEN.clear();
    }

    @AfterEach
    void stop() {
        process.close();
    }

    @Test
    void with_the_defaults_a_second_writer_loses_an_event_for_the_projection() {
        numbersInBlocksOfFifty();

        twoWriters(FRAMEWORK);

        assertThat(SEEN).containsExactlyInAnyOrder("first", "second", "third");
        assertThat(stored()).isEqualTo(4);
    }

    @Test
    void with_ours_two_writers_lose_nothing() {
        twoWriters(OURS);

        assertThat(SEEN).containsExactlyInAnyOrder("first", "second", "third", "fourth");
        assertThat(stored()).isEqualTo(4);
    }

    @Test
    void with_the_defaults_a_commit_that_stalled_longer_than_the_gap_timeout_is_skipped_for_ever() {
        numbersInBlocksOfFifty();

        stalled(FRAMEWORK);

        assertThat(SEEN).containsExactlyInAnyOrder("before", "during", "after");
        assertThat(stored()).isEqualTo(4);
    }

    @Test
    void with_ours_a_commit_that_stalled_as_long_is_projected() {
        stalled(OURS);

        assertThat(SEEN).containsExactlyInAnyOrder("before", "stalled", "during", "after");
    }

    @Test
    void with_ours_a_commit_that_would_come_after_the_gap_timeout_is_refused_by_postgresql() {
        start(OURS_BUT_SHORT);
        var transactions = process.getBean(PlatformTransactionManager.class);
        publish(process, "before", Instant.now());
        await().atMost(PATIENCE).until(() -> SEEN.contains("before"));

        var open = transactions.getTransaction(TransactionDefinition.withDefaults());
        int backend = process.getBean(JdbcTemplate.class).queryForObject("SELECT pg_backend_pid()", Integer.class);
        publish(process, "stalled", Instant.now());
        await().atMost(PATIENCE).until(() -> jdbc.queryForObject(
                "SELECT count(*) FROM pg_stat_activity WHERE pid = ?", Integer.class, backend) == 0);

        assertThatThrownBy(() -> transactions.commit(open)).isInstanceOf(RuntimeException.class);
        publish(process, "after", Instant.now());
        await().atMost(PATIENCE).until(() -> SEEN.contains("after"));
        assertThat(SEEN).containsExactlyInAnyOrder("before", "after");
        assertThat(stored()).isEqualTo(2);
    }

    /** Two processes: one writer's event is read while the other still holds lower numbers, if they come in blocks. */
    private void twoWriters(String... settings) {
        var one = start(settings);
        try (var other = new WriterProcess(arguments(settings))) {
            publish(one, "first", Instant.now());
            other.publish("second", Instant.now());
            await().atMost(PATIENCE).until(() -> SEEN.containsAll(List.of("first", "second")));
            publish(one, "third", longAgo());
            await().atMost(PATIENCE).until(() -> SEEN.contains("third"));
            other.publish("fourth", Instant.now());
            seenAsFarAsNumbersGo();
        }
    }

    private void stalled(String... settings) {
        start(settings);
        var transactions = process.getBean(PlatformTransactionManager.class);
        publish(process, "before", Instant.now());
        await().atMost(PATIENCE).until(() -> SEEN.contains("before"));

        var open = transactions.getTransaction(TransactionDefinition.withDefaults());
        publish(process, "stalled", Instant.now());
        CompletableFuture.runAsync(() -> publish(process, "during", longAgo())).join();
        await().atMost(PATIENCE).until(() -> SEEN.contains("during"));
        transactions.commit(open);

        publish(process, "after", Instant.now());
        await().atMost(PATIENCE).until(() -> SEEN.contains("after"));
        seenAsFarAsNumbersGo();
    }

    /** Readers poll gaps together with what is new: once one more event came through, a filled gap has come as well. */
    private void seenAsFarAsNumbersGo() {
        publish(process, "last", Instant.now());
        await().atMost(PATIENCE).until(() -> SEEN.contains("last"));
        publish(process, "very last", Instant.now());
        await().atMost(PATIENCE).until(() -> SEEN.contains("very last"));
        SEEN.removeAll(List.of("last", "very last"));
    }

    private void numbersInBlocksOfFifty() {
        new SchemaMigration(new Database(url, TestDatabase.USER, ""), false);
        jdbc.execute("ALTER SEQUENCE events.domain_event_entry_seq INCREMENT BY 50");
    }

    private static Instant longAgo() {
        return Instant.now().minus(Duration.ofMinutes(2));
    }

    /** A process that reads and writes: this one. */
    private ConfigurableApplicationContext start(String... settings) {
        process = new SpringApplicationBuilder(PlatformTestApplication.class)
                .initializers(context -> ((GenericApplicationContext) context).registerBean("lateCommits", Seen.class))
                .run(arguments(settings).toArray(String[]::new));
        return process;
    }

    private List<String> arguments(String... settings) {
        var properties = new ArrayList<>(List.of(settings));
        properties.addAll(List.of("bihuan.database-url=" + url, "bihuan.database-user=" + TestDatabase.USER,
                "bihuan.database-password=", "bihuan.message-packages=bihuan.platform.eventstore.", "server.port=0"));
        return properties.stream().map(property -> "--" + property).toList();
    }

    static void publish(ConfigurableApplicationContext process, String what, Instant recordedAt) {
        process.getBean(EventStore.class).publish(new GenericDomainEventMessage<>("Thing", "thing-" + what, 0,
                new Happened(what), MetaData.emptyInstance(), UUID.randomUUID().toString(), recordedAt));
    }

    private long stored() {
        return jdbc.queryForObject(
                "SELECT count(*) FROM events.domain_event_entry WHERE aggregate_identifier NOT LIKE '%last'",
                Long.class);
    }
}
