package bihuan.platform.health;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/** {@code bihuan.events.stored}: how many events the store holds, to hold against those that projections have seen. */
@Component
class StoredEvents {

    private final EventStore store;
    private final JdbcClient jdbc;
    private final boolean axonServer;

    StoredEvents(EventStore store, JdbcClient jdbc, @Value("${axon.axonserver.enabled}") boolean axonServer,
            MeterRegistry meters) {
        this.store = store;
        this.jdbc = jdbc;
        this.axonServer = axonServer;
        Gauge.builder("bihuan.events.stored", this, StoredEvents::count).description("Events in the store")
                .strongReference(true).register(meters);
    }

    private long count() {
        if (axonServer) {
            var head = store.createHeadToken();
            return head == null ? 0 : head.position().orElse(-1) + 1;
        }
        return jdbc.sql("SELECT global_index - never_used FROM events.head").query(Long.class).single();
    }
}
