package bihuan.query.projection.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.ToLongFunction;

/**
 * Folds the events of one kind of subject into its state.
 *
 * @param version
 *            the sequence of the last event in a state; -1 for null, the state before the first
 * @param evolve
 *            the state after one more event
 */
public record StreamFold<S, E>(ToLongFunction<S> version, BiFunction<S, RecordedEvent<E>, S> evolve) {

    /**
     * Folds the events of one subject into its state, as far as possible. Skips events that were already applied,
     * whatever their order. A missing event stops the fold as well: it is better to wait than to write a wrong state.
     */
    public Folded<S, E> fold(S before, List<RecordedEvent<E>> events) {
        var bySequence = new TreeMap<Long, RecordedEvent<E>>();
        events.forEach(event -> bySequence.put(event.sequence(), event));
        var entries = new ArrayList<Folded.Entry<S, E>>();
        var letters = new ArrayList<DeadLetter>();
        S state = before;
        for (RecordedEvent<E> event : bySequence.tailMap(version.applyAsLong(before), false).values()) {
            if (!letters.isEmpty()) {
                letters.add(event.letter(null));
                continue;
            }
            try {
                state = next(state, event);
                entries.add(new Folded.Entry<>(event, state));
            } catch (RuntimeException broken) {
                letters.add(event.letter(broken));
            }
        }
        return new Folded<>(state, entries, letters);
    }

    private S next(S state, RecordedEvent<E> event) {
        long next = version.applyAsLong(state) + 1;
        if (event.sequence() > next) {
            throw new IllegalStateException("Event %d arrived, but %d has not".formatted(event.sequence(), next));
        }
        return evolve.apply(state, event);
    }
}
