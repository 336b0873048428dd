package bihuan.query.projection;

import java.time.Instant;

import bihuan.api.hazard.event.HazardEvent;

/**
 * A hazard's event as it reaches the projection.
 *
 * @param event
 *            what happened
 * @param sequence
 *            its place among the hazard's events; the first is 0
 * @param recordedAt
 *            when it was recorded
 * @param position
 *            its place in the store, or null where it is not known
 */
public record Seen(HazardEvent event, long sequence, Instant recordedAt, Long position) implements Arrived {

    /** An event that was read by its hazard and not by its place in the store. */
    public Seen(HazardEvent event, long sequence, Instant recordedAt) {
        this(event, sequence, recordedAt, null);
    }

    @Override
    public Letter parked(RuntimeException cause) {
        return new Letter(event.hazardId(), sequence, event.getClass().getSimpleName(), recordedAt,
                Letter.describe(cause));
    }
}
