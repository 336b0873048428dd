package bihuan.platform.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventBus;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfiguration;

import bihuan.platform.database.DatabaseOwner;
import bihuan.platform.testing.FreshDatabase;
import bihuan.platform.testing.TestDatabase;

@SpringBootTest(properties = "bihuan.message-packages=bihuan.platform.eventstore.")
@ContextConfiguration(initializers = FreshDatabase.class)
class EventStoreIT {

    @Autowired
    private EventStore store;
    @Autowired
    private TransactionManager transactions;
    @Autowired
    private EventBus bus;
    @Autowired
    private JdbcTemplate jdbc;
    @Autowired
    private DatabaseOwner owner;

    @Test
    void transactions_are_springs_and_the_bus_is_the_store() {
        assertThat(transactions).isInstanceOf(SpringTransactionManager.class);
        assertThat(bus).isSameAs(store);
    }

    @Test
    void it_runs_as_the_running_role() {
        assertThat(jdbc.queryForObject("SELECT current_user", String.class)).isEqualTo(TestDatabase.RUNNING);
    }

    @Test
    void payloads_tokens_and_letters_are_bytes_in_the_row() {
        // As the owner: the catalog shows a role no columns that it may not read.
        var database = owner.database();
        var types = new JdbcTemplate(new DriverManagerDataSource(database.url(), database.user(), ""))
                .queryForList("""
                        SELECT DISTINCT data_type FROM information_schema.columns
                        WHERE table_schema IN ('events', 'projection')
                          AND column_name IN ('payload', 'meta_data', 'token', 'diagnostics')""",
                        String.class);
        assertThat(types).containsExactly("bytea");
        assertThat(jdbc.queryForObject("SELECT count(*) FROM pg_largeobject_metadata", Long.class)).isZero();
    }

    @Test
    void event_numbers_come_one_at_a_time_and_what_was_written_is_read() {
        for (int sequence = 0; sequence < 3; sequence++) {
            var event = new GenericDomainEventMessage<>("Thing", "thing-1", sequence,
                    new SomethingHappened("第" + sequence));
            transactions.executeInTransaction(() -> store.publish(event));
        }

        assertThat(jdbc.queryForList("SELECT global_index FROM events.domain_event_entry ORDER BY 1", Long.class))
                .containsExactly(1L, 2L, 3L);
        assertThat(store.readEvents("thing-1").asStream().<Object>map(event -> event.getPayload()))
                .contains(new SomethingHappened("第2"));
    }

    @Test
    void postgres_ends_a_writing_transaction_long_before_readers_stop_waiting_for_it() {
        assertThat(jdbc.queryForObject("SHOW transaction_timeout", String.class)).isEqualTo("1min");
    }

    record SomethingHappened(String what) {
    }
}
