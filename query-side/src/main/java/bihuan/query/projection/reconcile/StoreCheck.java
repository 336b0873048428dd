package bihuan.query.projection.reconcile;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

import bihuan.query.projection.reconcile.Reconciled.Kind;
import bihuan.query.projection.table.LedgerTable;
import bihuan.query.store.LedgerSchema;
import bihuan.query.store.Progression;

/** Reads every event of the store once, a batch at a time, and checks that each is projected or dead-lettered. */
final class StoreCheck {

    private static final int BATCH = 1000;
    private static final int IDLE_MILLIS = 100;
    private static final int IDLE_ROUNDS = 50;
    private static final int REMEMBERED = 1000;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final EventStore store;
    private final LedgerSchema tables;
    private final Progression progression;
    /** The last sequences that were not yet projected; the projection may only lag for a moment. */
    private final Map<String, Long> late = new HashMap<>();
    private long events;

    StoreCheck(EventStore store, LedgerSchema tables, Progression progression) {
        this.store = store;
        this.tables = tables;
        this.progression = progression;
    }

    /** Reads up to the current head of the store and returns the number of events. */
    long run(Differences differences) throws InterruptedException {
        var token = store.createHeadToken();
        long head = token == null ? -1 : token.position().orElse(-1);
        long reached = -1;
        int idle = 0;
        try (var stream = store.openStream(null)) {
            var batch = new HashMap<String, Long>();
            // A late event with a lower global index may follow the head; then no more events are available.
            while (idle < IDLE_ROUNDS && (reached < head || stream.hasNextAvailable(0, TimeUnit.MILLISECONDS))) {
                if (!stream.hasNextAvailable(IDLE_MILLIS, TimeUnit.MILLISECONDS)) {
                    idle++;
                    continue;
                }
                idle = 0;
                var event = stream.nextAvailable();
                long position = position(event);
                if (position > head) {
                    break;
                }
                reached = Math.max(reached, position);
                note(event, batch);
                if (batch.size() == BATCH) {
                    look(batch);
                }
            }
            look(batch);
        }
        progression.await(() -> Optional.of(late).filter(this::allThere), PATIENCE);
        Map<String, Long> there = versions(late.keySet());
        late.forEach((id, sequence) -> {
            if (there.getOrDefault(id, -1L) < sequence) {
                differences.add(Kind.MISSING, id, "version", sequence, there.get(id));
            }
        });
        return events;
    }

    private static long position(TrackedEventMessage<?> event) {
        return event.trackingToken().position().orElse(0);
    }

    private void note(TrackedEventMessage<?> message, Map<String, Long> batch) {
        if (message instanceof DomainEventMessage<?> event) {
            events++;
            batch.merge(event.getAggregateIdentifier(), event.getSequenceNumber(), Math::max);
        }
    }

    private void look(Map<String, Long> batch) {
        Map<String, Long> there = versions(batch.keySet());
        batch.forEach((id, sequence) -> {
            if (there.getOrDefault(id, -1L) < sequence && late.size() < REMEMBERED) {
                late.merge(id, sequence, Math::max);
            }
        });
        batch.clear();
    }

    private boolean allThere(Map<String, Long> expected) {
        Map<String, Long> there = versions(expected.keySet());
        return expected.entrySet().stream()
                .allMatch(entry -> there.getOrDefault(entry.getKey(), -1L) >= entry.getValue());
    }

    /** The last event of each of these that is projected or dead-lettered. */
    private Map<String, Long> versions(Collection<String> ids) {
        var found = new HashMap<String, Long>();
        if (!ids.isEmpty()) {
            tables.sql(LedgerTable.reached()).param("ids", ids.toArray(String[]::new)).query(row -> {
                found.merge(row.getString(1), row.getLong(2), Math::max);
            });
        }
        return found;
    }
}
