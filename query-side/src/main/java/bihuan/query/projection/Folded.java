package bihuan.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

import bihuan.query.file.Change;
import bihuan.query.file.Changes;
import bihuan.query.file.Fold;
import bihuan.query.file.HazardFile;

/**
 * What a batch did to one hazard.
 *
 * @param before
 *            the file as stored, or null when the hazard is new
 * @param after
 *            the file after the batch
 * @param entries
 *            the events that were new, with what each changed
 */
record Folded(HazardFile before, HazardFile after, List<Entry> entries) {

    /** One event and the fields it changed. */
    record Entry(Seen seen, List<Change> changes) {
    }

    /**
     * Folds one hazard's events into its file. Events that the file already has are passed over, whatever their order.
     *
     * @throws IllegalStateException
     *             when an event is missing in between: better to stop than to write a file that is not the fold
     */
    static Folded of(HazardFile before, List<Seen> events) {
        var bySequence = new TreeMap<Long, Seen>();
        events.forEach(seen -> bySequence.put(seen.sequence(), seen));
        var entries = new ArrayList<Entry>();
        HazardFile file = before;
        for (Seen seen : bySequence.values()) {
            long next = file == null ? 0 : file.version() + 1;
            if (seen.sequence() < next) {
                continue;
            }
            if (seen.sequence() > next) {
                throw new IllegalStateException("Event %d of %s came, but %d has not".formatted(seen.sequence(),
                        seen.event().hazardId(), next));
            }
            HazardFile after = Fold.evolve(file, seen.event(), seen.recordedAt());
            entries.add(new Entry(seen, Changes.between(file, after)));
            file = after;
        }
        return new Folded(before, file, entries);
    }

    boolean changed() {
        return !entries.isEmpty();
    }
}
