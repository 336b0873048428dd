package bihuan.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import bihuan.query.projection.stream.DeadLetter;
import bihuan.query.projection.stream.Folded;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.stream.StreamFold;
import bihuan.query.projection.table.SavepointWriter;
import bihuan.query.store.LedgerSchema;

/**
 * Folds the events of many subjects of one kind and writes the states. A subject that fails does not block the others.
 */
final class StreamWriter<S, E> {

    private final StreamFold<S, E> fold;
    private final SavepointWriter savepoints;

    StreamWriter(StreamFold<S, E> fold, LedgerSchema tables) {
        this.fold = fold;
        this.savepoints = new SavepointWriter(tables);
    }

    /** What was written, and the dead letters of what was not. */
    record Written<S, E>(List<Folded<S, E>> subjects, List<DeadLetter> letters) {

        /** How many events were new. */
        long entered() {
            return subjects.stream().mapToLong(subject -> subject.entries().size()).sum();
        }

        /** The states after the batch. */
        List<S> states() {
            return subjects.stream().map(Folded::after).toList();
        }
    }

    /** Folds these events, by subject, into the stored states, and has the subjects that changed written. */
    Written<S, E> write(Map<String, S> stored, Map<String, List<RecordedEvent<E>>> events,
            Consumer<List<Folded<S, E>>> tables) {
        List<Folded<S, E>> folded = events.entrySet().stream()
                .map(subject -> fold.fold(stored.get(subject.getKey()), subject.getValue())).toList();
        var refused = savepoints.write(folded.stream().filter(Folded::changed).toList(), tables);
        var letters = new ArrayList<DeadLetter>();
        folded.forEach(subject -> letters.addAll(
                refused.containsKey(subject) ? subject.refused(refused.get(subject)) : subject.letters()));
        return new Written<>(folded.stream().filter(Folded::changed).filter(subject -> !refused.containsKey(subject))
                .toList(), letters);
    }
}
