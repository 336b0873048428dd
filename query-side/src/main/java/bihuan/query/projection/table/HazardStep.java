package bihuan.query.projection.table;

import java.util.List;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.query.core.file.Change;
import bihuan.query.core.file.Changes;
import bihuan.query.core.file.Fold;
import bihuan.query.core.file.HazardFile;
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
 */
public record HazardStep(HazardFile stored, DerivedRows storedRows, HazardFile file, DerivedRows rows,
        List<Change> changes) {

    public static final StreamFold<HazardStep, HazardEvent> FOLD = new StreamFold<>(HazardStep::version,
            HazardStep::after);

    /** The state before the first event of a batch. */
    public static HazardStep stored(HazardFile file) {
        return new HazardStep(file, null, file, null, List.of());
    }

    private static long version(HazardStep step) {
        return step == null || step.file == null ? -1 : step.file.version();
    }

    private static HazardStep after(HazardStep before, RecordedEvent<HazardEvent> recorded) {
        HazardStep was = before == null ? stored(null) : before;
        HazardFile file = Fold.evolve(was.file, recorded.event(), recorded.recordedAt());
        return new HazardStep(was.stored, was.storedRows == null ? DerivedRows.of(was.stored) : was.storedRows, file,
                DerivedRows.of(file), Changes.between(was.file, file));
    }
}
