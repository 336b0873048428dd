package bihuan.query.core.file;

import java.time.Instant;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;

/**
 * The pure fold of events into a case file, used by the ledger projection, as-of queries and reconciliation.
 */
public final class Fold {

    private Fold() {
    }

    /**
     * The file after one more event.
     *
     * @param before
     *            the file so far, or null before the report
     * @param event
     *            what happened
     * @param recordedAt
     *            when it was recorded
     * @throws IllegalStateException
     *             when anything but a report comes first
     */
    public static HazardFile evolve(HazardFile before, HazardEvent event, Instant recordedAt) {
        Draft draft;
        if (before != null) {
            draft = new Draft(before);
        } else if (event instanceof HazardReported reported) {
            draft = new Draft(reported);
        } else {
            throw new IllegalStateException("The first event of " + event.hazardId() + " is no report but "
                    + event.getClass().getSimpleName());
        }
        draft.enter(event, recordedAt);
        return draft.file();
    }
}
