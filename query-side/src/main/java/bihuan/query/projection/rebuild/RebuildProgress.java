package bihuan.query.projection.rebuild;

import java.time.Instant;

/**
 * How far a rebuild is.
 *
 * @param state
 *            {@code REQUESTED}, {@code RUNNING} or {@code DONE}
 * @param requestedAt
 *            when it was asked for
 * @param startedAt
 *            when it was begun, for the last time
 * @param finishedAt
 *            when the new tables took the place of the old
 * @param attempt
 *            how often it was begun; more than 1 after a process ended in the middle, or a failure
 * @param events
 *            events read so far
 * @param position
 *            how far in the store
 * @param target
 *            the last position of the store as it was known
 * @param failure
 *            why the last attempt came to nothing, or null
 */
public record RebuildProgress(String state, Instant requestedAt, Instant startedAt, Instant finishedAt, int attempt,
        long events, long position, long target, String failure) {

    /** Whether somebody still has to work on it. */
    public boolean pending() {
        return !state.equals("DONE");
    }
}
