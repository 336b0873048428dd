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
 * @param besideBefore
 *            the rows beside the file as stored; null when nothing was new
 * @param besideAfter
 *            the rows beside the file after the batch; null when nothing was new
 * @param entries
 *            the events that were new, with what each changed
 * @param letters
 *            the first event that could not be folded and all after it; empty when all could
 */
record Folded(HazardFile before, HazardFile after, Beside besideBefore, Beside besideAfter, List<Entry> entries,
        List<Letter> letters) {

    /** One event and the fields it changed. */
    record Entry(Seen seen, List<Change> changes) {
    }

    /**
     * Folds one hazard's events into its file, as far as it goes. Events that the file already has are passed over,
     * whatever their order. One that is missing in between stops it as well: better to wait than to write a file that
     * is not the fold.
     */
    static Folded of(HazardFile before, List<Seen> events) {
        var bySequence = new TreeMap<Long, Seen>();
        events.forEach(seen -> bySequence.put(seen.sequence(), seen));
        var entries = new ArrayList<Entry>();
        var letters = new ArrayList<Letter>();
        HazardFile file = before;
        Beside besideBefore = null;
        Beside beside = null;
        for (Seen seen : bySequence.values()) {
            long next = file == null ? 0 : file.version() + 1;
            if (seen.sequence() < next) {
                continue;
            }
            if (!letters.isEmpty()) {
                letters.add(seen.parked(null));
                continue;
            }
            try {
                HazardFile after = folded(file, seen, next);
                var entry = new Entry(seen, Changes.between(file, after));
                besideBefore = besideBefore == null ? Beside.of(before) : besideBefore;
                beside = Beside.of(after);
                entries.add(entry);
                file = after;
            } catch (RuntimeException broken) {
                letters.add(seen.parked(broken));
            }
        }
        return new Folded(before, file, besideBefore, beside, entries, letters);
    }

    private static HazardFile folded(HazardFile file, Seen seen, long next) {
        if (seen.sequence() > next) {
            throw new IllegalStateException("Event %d came, but %d has not".formatted(seen.sequence(), next));
        }
        return Fold.evolve(file, seen.event(), seen.recordedAt());
    }

    boolean changed() {
        return !entries.isEmpty();
    }

    /** All that was new, set aside: the tables would not take it. */
    List<Letter> refused(RuntimeException cause) {
        var all = new ArrayList<Letter>();
        entries.forEach(entry -> all.add(entry.seen().parked(all.isEmpty() ? cause : null)));
        letters.forEach(letter -> all.add(letter.waiting()));
        return all;
    }
}
