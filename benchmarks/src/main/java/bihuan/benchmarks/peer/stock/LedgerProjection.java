package bihuan.benchmarks.peer.stock;

import java.time.Instant;

import bihuan.benchmarks.peer.stock.Messages.ProgressRecorded;
import bihuan.benchmarks.peer.stock.Messages.Reported;
import jakarta.persistence.EntityManager;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.Timestamp;
import org.springframework.stereotype.Component;

/** A ledger and a timeline, an event at a time. */
@Component
class LedgerProjection {

    private final EntityManager entities;

    LedgerProjection(EntityManager entities) {
        this.entities = entities;
    }

    @EventHandler
    void on(Reported event, @Timestamp Instant recordedAt) {
        entities.persist(new LedgerRow(event));
        entities.persist(new TimelineEntry(event.hazardId(), event, recordedAt));
    }

    @EventHandler
    void on(ProgressRecorded event, @Timestamp Instant recordedAt) {
        entities.find(LedgerRow.class, event.hazardId()).apply(event);
        entities.persist(new TimelineEntry(event.hazardId(), event, recordedAt));
    }
}
