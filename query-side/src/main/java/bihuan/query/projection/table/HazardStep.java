package bihuan.query.projection.table;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.query.core.file.Change;
import bihuan.query.core.file.Changes;
import bihuan.query.core.file.Fold;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Recorded;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.stream.StreamFold;

/**
 * A hazard's file while a batch is folded. Its derived rows are computed with it: an event after which they cannot be
 * computed is dead-lettered like one that cannot be folded.
 *
 * @param stored
 *            the file as stored, or null when the hazard is new
 * @param storedRows
 *            the rows of the stored file; null before the first event
 * @param file
 *            the file now, or null before the first event of a new hazard
 * @param rows
 *            the rows of the file now; null before the first event
 * @param changes
 *            what the last event changed
 * @param past
 *            every event so far, or null where only the stored file is known: only a correction needs them
 */
public record HazardStep(HazardFile stored, DerivedRows storedRows, HazardFile file, DerivedRows rows,
        List<Change> changes, Past past) {

    public static final StreamFold<HazardStep, HazardEvent> FOLD = new StreamFold<>(HazardStep::version,
            HazardStep::after);

    /** The events of a hazard, latest first; shared by the steps of a batch. */
    public record Past(Past before, RecordedEvent<HazardEvent> last) {

        static final Past NONE = new Past(null, null);

        /** Of these events, first to last. */
        public static Past of(List<RecordedEvent<HazardEvent>> events) {
            Past past = NONE;
            for (var event : events) {
                past = new Past(past, event);
            }
            return past;
        }

        SortedMap<Long, Recorded> bySequence() {
            var events = new TreeMap<Long, Recorded>();
            for (Past one = this; one.last != null; one = one.before) {
                events.put(one.last.sequence(), new Recorded(one.last.event(), one.last.recordedAt()));
            }
            return events;
        }
    }

    /** The state before the first event of a batch without corrections. */
    public static HazardStep stored(HazardFile file) {
        return stored(file, file == null ? Past.NONE : null);
    }

    /** The state before the first event of a batch, with every event before it. */
    public static HazardStep stored(HazardFile file, Past past) {
        return new HazardStep(file, null, file, null, List.of(), past);
    }

    private static long version(HazardStep step) {
        return step == null || step.file == null ? -1 : step.file.version();
    }

    /** Whether acts of before count otherwise since this batch. */
    public boolean corrected() {
        for (Past one = past; one != null && one.last != null
                && (stored == null || one.last.sequence() > stored.version()); one = one.before) {
            if (one.last.event() instanceof Correction) {
                return true;
            }
        }
        return false;
    }

    private static HazardStep after(HazardStep before, RecordedEvent<HazardEvent> recorded) {
        HazardStep was = before == null ? stored(null) : before;
        Past past = was.past == null ? null : new Past(was.past, recorded);
        HazardFile file = recorded.event() instanceof Correction
                ? Fold.of(past.bySequence(), null)
                : Fold.evolve(was.file, recorded.event(), recorded.recordedAt());
        return new HazardStep(was.stored, was.storedRows == null ? DerivedRows.of(was.stored) : was.storedRows, file,
                DerivedRows.of(file), Changes.between(was.file, file), past);
    }
}
