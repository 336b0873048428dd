package bihuan.query.projection.stream;

import java.time.Instant;

/**
 * An event set aside: one that cannot be projected, or one that waits behind such a one. Holds no payload; the event is
 * in the event store.
 *
 * @param subjectId
 *            the hazard, park or unit
 * @param sequence
 *            its place among the events of that subject
 * @param type
 *            simple name of the event's type
 * @param recordedAt
 *            when it was recorded
 * @param cause
 *            what is wrong with it, or null when it only waits
 */
public record DeadLetter(String subjectId, long sequence, String type, Instant recordedAt, String cause) {

    private static final int LONGEST_CAUSE = 500;

    /** This letter, with nothing known to be wrong with it. */
    DeadLetter waiting() {
        return new DeadLetter(subjectId, sequence, type, recordedAt, null);
    }

    /** What went wrong, from the outside to the root, short enough for a list. */
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
