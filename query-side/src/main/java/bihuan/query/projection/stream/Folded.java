package bihuan.query.projection.stream;

import java.util.ArrayList;
import java.util.List;

/**
 * The result of folding a batch's events of one subject.
 *
 * @param after
 *            its state after the batch; null when it has none yet
 * @param entries
 *            the events that were new, with the state after each
 * @param letters
 *            the first event that could not be folded and all after it; empty when all could
 */
public record Folded<S, E>(S after, List<Entry<S, E>> entries, List<DeadLetter> letters) {

    /** One event and the state after it. */
    public record Entry<S, E>(RecordedEvent<E> recorded, S after) {
    }

    public boolean changed() {
        return !entries.isEmpty();
    }

    /** All new events as dead letters, after the database refused the rows. */
    public List<DeadLetter> refused(RuntimeException cause) {
        var all = new ArrayList<DeadLetter>();
        entries.forEach(entry -> all.add(entry.recorded().letter(all.isEmpty() ? cause : null)));
        letters.forEach(letter -> all.add(letter.waiting()));
        return all;
    }
}
