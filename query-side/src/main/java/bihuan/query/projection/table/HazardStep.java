package bihuan.query.projection.table;

import java.util.List;

import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.query.core.file.Change;
import bihuan.query.core.file.Changes;
import bihuan.query.core.file.Fold;
import bihuan.query.core.file.HazardFile;
import bihuan.query.projection.stream.Past;
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
        List<Change> changes, Past<HazardEvent> past) {

    public static final StreamFold<HazardStep, HazardEvent> FOLD = new StreamFold<>(HazardStep::version,
            HazardStep::after);

    /** The state before the first event of a batch without corrections. */
    public static HazardStep stored(HazardFile file) {
        return stored(file, file == null ? Past.none() : null);
    }

    /** The state before the first event of a batch, with every event before it. */
    public static HazardStep stored(HazardFile file, Past<HazardEvent> past) {
        return new HazardStep(file, null, file, null, List.of(), past);
    }

    private static long version(HazardStep step) {
        return step == null || step.file == null ? -1 : step.file.version();
    }

    /** Whether acts of before count otherwise since this batch. */
    public boolean corrected() {
        return past != null && past.isCorrectedAfter(stored == null ? -1 : stored.version());
    }

    /** Whether it belongs elsewhere since this batch. */
    public boolean moved() {
        return stored != null && !(stored.report().parkId().equals(file.report().parkId())
                && stored.report().unitId().equals(file.report().unitId()));
    }

    private static HazardStep after(HazardStep before, RecordedEvent<HazardEvent> recorded) {
        HazardStep was = before == null ? stored(null) : before;
        Past<HazardEvent> past = was.past == null ? null : was.past.and(recorded);
        HazardFile file = recorded.event() instanceof Correction
                ? Fold.of(past.bySequence(), null)
                : Fold.evolve(was.file, recorded.event(), recorded.recordedAt());
        return new HazardStep(was.stored, was.storedRows == null ? DerivedRows.of(was.stored) : was.storedRows, file,
                DerivedRows.of(file), Changes.between(was.file, file), past);
    }
}
