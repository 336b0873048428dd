package bihuan.query.projection.stream;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

import bihuan.api.history.ActCorrection;
import bihuan.query.core.Recorded;

/**
 * Every event of a subject so far, latest first; shared by its states within a batch.
 *
 * @param before
 *            the events before the last one; null before the first
 * @param last
 *            the last event; null before the first
 */
public record Past<E>(Past<E> before, RecordedEvent<E> last) {

    /** The past of a subject that has none yet. */
    public static <E> Past<E> none() {
        return new Past<>(null, null);
    }

    /** Of these events, first to last. */
    public static <E> Past<E> of(List<RecordedEvent<E>> events) {
        Past<E> past = none();
        for (var event : events) {
            past = past.and(event);
        }
        return past;
    }

    /** The past after one more event. */
    public Past<E> and(RecordedEvent<E> event) {
        return new Past<>(this, event);
    }

    /** The events by sequence. */
    public SortedMap<Long, Recorded<E>> bySequence() {
        var events = new TreeMap<Long, Recorded<E>>();
        for (Past<E> one = this; one.last != null; one = one.before) {
            events.put(one.last.sequence(), new Recorded<>(one.last.event(), one.last.recordedAt()));
        }
        return events;
    }

    /** Whether there is a correction after this sequence. */
    public boolean isCorrectedAfter(long sequence) {
        for (Past<E> one = this; one.last != null && one.last.sequence() > sequence; one = one.before) {
            if (one.last.event() instanceof ActCorrection) {
                return true;
            }
        }
        return false;
    }
}
