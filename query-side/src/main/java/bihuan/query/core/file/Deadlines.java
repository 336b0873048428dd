package bihuan.query.core.file;

import java.time.LocalDate;

/**
 * By when the hazard must be removed. Confirmation, listing and reopening set reset; extensions move the current one.
 *
 * @param original
 *            as first set in this round, or null before confirmation
 * @param current
 *            the current deadline, or null before confirmation
 */
public record Deadlines(LocalDate original, LocalDate current) {

    /** None set yet. */
    public static final Deadlines NONE = new Deadlines(null, null);

    /** Sets reset. A ledger that shows the act without a deadline leaves them unchanged. */
    Deadlines reset(LocalDate deadline) {
        return deadline == null ? this : new Deadlines(deadline, deadline);
    }

    Deadlines movedTo(LocalDate until) {
        return until == null ? this : new Deadlines(original, until);
    }
}
