package bihuan.query.core.file;

import static java.util.stream.Collectors.groupingBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SortedMap;

import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.history.Effective;
import bihuan.query.core.Recorded;

/**
 * The pure fold of events into a case file, used by the ledger projection, as-of queries and reconciliation.
 */
public final class Fold {

    private Fold() {
    }

    /**
     * The file that the effective acts of a history make: all that was recorded, or known by some moment.
     *
     * @param recorded
     *            the events by sequence, ascending
     * @param happenedBy
     *            the last day of which acts count, by their corrected days, Asia/Shanghai; null for any
     * @return null before the report
     */
    public static HazardFile of(SortedMap<Long, Recorded<HazardEvent>> recorded, LocalDate happenedBy) {
        var events = new LinkedHashMap<Long, HazardEvent>();
        recorded.forEach((sequence, one) -> events.put(sequence, one.event()));
        var effective = EffectiveActs.of(events).acts().stream().collect(groupingBy(Effective::sequence));
        HazardFile file = null;
        for (var one : recorded.entrySet()) {
            if (file != null && one.getValue().event() instanceof Correction correction) {
                file = file.with(correction, one.getKey(), one.getValue().at());
            }
            for (Effective<HazardEvent> act : effective.getOrDefault(one.getKey(), List.of())) {
                file = next(file, act, one.getValue().at(), happenedBy);
            }
        }
        return file;
    }

    /**
     * The file as the effective acts up to this one made it: as corrected since, and without what was done later.
     *
     * @param recorded
     *            the events by sequence, ascending
     * @return null before the report
     */
    public static HazardFile through(SortedMap<Long, Recorded<HazardEvent>> recorded, EffectiveActs history,
            long sequence) {
        HazardFile file = null;
        for (Effective<HazardEvent> act : history.acts()) {
            if (act.sequence() <= sequence) {
                file = next(file, act, recorded.get(act.sequence()).at(), null);
            }
        }
        return file;
    }

    /**
     * An act may be dated before the one it follows, in an imported history or as corrected: as of a day between them
     * only the later act counts. Until the report itself is in, there is no hazard.
     */
    private static HazardFile next(HazardFile file, Effective<HazardEvent> act, Instant recordedAt,
            LocalDate happenedBy) {
        if (happenedBy != null && act.event().act().occurredOn().isAfter(happenedBy)) {
            return file == null ? null : file.inPart();
        }
        return file == null && !(act.event() instanceof HazardReported)
                ? null
                : evolve(file, act.event(), recordedAt).at(act.sequence());
    }

    /**
     * The file after one more event that is no correction.
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
