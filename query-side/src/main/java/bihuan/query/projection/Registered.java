package bihuan.query.projection;

import java.time.Instant;

import bihuan.api.park.RegisterEvent;

/**
 * A park's or unit's event as it reaches the projection.
 *
 * @param event
 *            what happened
 * @param id
 *            the park or unit
 * @param sequence
 *            its place among the events of that park or unit
 * @param recordedAt
 *            when it was recorded
 */
record Registered(RegisterEvent event, String id, long sequence, Instant recordedAt) {

    /** This event set aside. */
    Letter parked(RuntimeException cause) {
        return new Letter(id, sequence, event.getClass().getSimpleName(), recordedAt, Letter.describe(cause));
    }
}
