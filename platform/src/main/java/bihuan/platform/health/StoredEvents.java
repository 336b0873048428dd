package bihuan.platform.health;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;

/**
 * {@code bihuan.events.stored}: how many events the store holds, to hold against those that projections have seen. On
 * PostgreSQL a rolled back command leaves a gap in the numbering, so they are counted, but not all of them each time:
 * what lies further back than any commit can still be late for was counted before.
 */
@Component
class StoredEvents {

    private static final long STILL_MOVING = 100_000;

    private final EventStore store;
    private final JdbcClient jdbc;
    private final boolean numberedWithoutGaps;
    private long settledTo = -1;
    private long settled;

    StoredEvents(EventStore store, JdbcClient jdbc, @Value("${axon.axonserver.enabled}") boolean axonServer,
            MeterRegistry meters) {
        this.store = store;
        this.jdbc = jdbc;
        this.numberedWithoutGaps = axonServer;
        Gauge.builder("bihuan.events.stored", this, StoredEvents::count).description("Events in the store")
                .strongReference(true).register(meters);
    }

    private synchronized long count() {
        long head = head();
        if (numberedWithoutGaps) {
            return head + 1;
        }
        long settles = Math.max(settledTo, head - STILL_MOVING);
        settled += between(settledTo, settles);
        settledTo = settles;
        return settled + between(settledTo, Long.MAX_VALUE);
    }

    private long head() {
        var head = store.createHeadToken();
        return head == null ? -1 : head.position().orElse(-1);
    }

    private long between(long after, long upTo) {
        return after >= upTo
                ? 0
                : jdbc.sql(
                        "SELECT count(*) FROM events.domain_event_entry WHERE global_index > ? AND global_index <= ?")
                        .params(after, upTo).query(Long.class).single();
    }
}
