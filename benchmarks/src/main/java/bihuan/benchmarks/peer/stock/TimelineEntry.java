package bihuan.benchmarks.peer.stock;

import java.time.Instant;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;

/** An act in the timeline of a hazard. */
@Entity
class TimelineEntry {

    @Id
    @GeneratedValue
    private Long id;
    private String hazardId;
    private String type;
    private Instant recordedAt;

    protected TimelineEntry() {
    }

    TimelineEntry(String hazardId, Object event, Instant recordedAt) {
        this.hazardId = hazardId;
        this.type = event.getClass().getSimpleName();
        this.recordedAt = recordedAt;
    }
}
