package bihuan.query.store;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.history.Effective;
import bihuan.query.core.Recorded;
import bihuan.query.core.file.Fold;
import bihuan.query.core.file.HazardFile;

/** A hazard's effective acts, and its file at the moment of any of them. */
public final class Moments {

    private final SortedMap<Long, Recorded<HazardEvent>> recorded;
    private final EffectiveActs history;

    Moments(SortedMap<Long, Recorded<HazardEvent>> recorded) {
        this.recorded = recorded;
        Map<Long, HazardEvent> events = new LinkedHashMap<>();
        recorded.forEach((sequence, one) -> events.put(sequence, one.event()));
        this.history = EffectiveActs.of(events);
    }

    /** The sequence of the last event that was read; -1 when there is none. */
    public long version() {
        return recorded.isEmpty() ? -1 : recorded.lastKey();
    }

    /** The acts, and what was put right. */
    public EffectiveActs history() {
        return history;
    }

    /** The sequence of the last effective act of which this holds. */
    public Optional<Long> last(Predicate<HazardEvent> test) {
        return history.acts().stream().filter(act -> test.test(act.event())).map(Effective::sequence)
                .reduce((earlier, later) -> later);
    }

    /** The file at the moment of this act: as corrected since, and without what was done later. */
    public HazardFile file(long sequence) {
        return Fold.through(recorded, history, sequence);
    }

    /** The effective acts up to this one. */
    public List<HazardEvent> acts(long sequence) {
        return history.acts().stream().filter(act -> act.sequence() <= sequence).map(Effective::event).toList();
    }

    /** When the event of this sequence was recorded. */
    public Instant recordedAt(long sequence) {
        return recorded.get(sequence).at();
    }

    /** The event of this sequence as it was recorded; empty when there is none. */
    public Optional<HazardEvent> event(long sequence) {
        return Optional.ofNullable(recorded.get(sequence)).map(Recorded::event);
    }
}
