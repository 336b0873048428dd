package bihuan.query.store;

import java.time.Instant;
import java.time.LocalDate;

/** One event of the timeline as stored: payload and changes are still JSON. */
public record StoredEvent(String hazardId, long sequence, String type, LocalDate occurredOn, Instant recordedAt,
        String payload, String changes) {
}
