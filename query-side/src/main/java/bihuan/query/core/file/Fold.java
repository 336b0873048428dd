package bihuan.query.core.file;

import java.time.Instant;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;

/**
 * The one pure fold: events in, case file out. The ledger projection, as-of answers and reconciliation all rest on it.
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
