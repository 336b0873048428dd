package bihuan.query.projection.stream;

import java.time.Instant;

/**
 * A dead letter: an event that cannot be projected, or a later event of the same subject, which waits for it. Holds no
 * payload; the event is in the event store.
 *
 * @param subjectId
 *            the hazard, park or unit
 * @param sequence
 *            its sequence number among the events of that subject
 * @param type
 *            simple name of the event's type
 * @param recordedAt
 *            when it was recorded
 * @param cause
 *            why it failed, or null when it only waits for an earlier one
 */
public record DeadLetter(String subjectId, long sequence, String type, Instant recordedAt, String cause) {

    private static final int LONGEST_CAUSE = 500;

    /** This dead letter without a cause. */
    DeadLetter waiting() {
        return new DeadLetter(subjectId, sequence, type, recordedAt, null);
    }

    /** Describes the root cause, shortened for a list. */
    public static String describe(Throwable cause) {
        if (cause == null) {
            return null;
        }
        Throwable root = cause;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        String text = "%s: %s".formatted(root.getClass().getSimpleName(), root.getMessage()).replace('\0', '\uFFFD');
        return text.substring(0, Math.min(text.length(), LONGEST_CAUSE));
    }
}
