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
 */
public record Seen(HazardEvent event, long sequence, Instant recordedAt) implements Arrived {

    @Override
    public Letter parked(RuntimeException cause) {
        return new Letter(event.hazardId(), sequence, event.getClass().getSimpleName(), recordedAt,
                Letter.describe(cause));
    }
}
