package bihuan.query.projection.rebuild;

import java.time.Instant;

/**
 * The progress of a rebuild.
 *
 * @param state
 *            {@code REQUESTED}, {@code RUNNING} or {@code DONE}
 * @param requestedAt
 *            when it was requested
 * @param startedAt
 *            when it was last started
 * @param finishedAt
 *            when the new tables replaced the old
 * @param attempt
 *            how often it was started; more than 1 after a failure or a process that ended during the rebuild
 * @param events
 *            events read so far
 * @param position
 *            the global index reached
 * @param target
 *            the last known global index of the store
 * @param failure
 *            why the last attempt failed, or null
 */
public record RebuildProgress(String state, Instant requestedAt, Instant startedAt, Instant finishedAt, int attempt,
        long events, long position, long target, String failure) {

    /** Whether it has still to be done. */
    public boolean pending() {
        return !state.equals("DONE");
    }
}
