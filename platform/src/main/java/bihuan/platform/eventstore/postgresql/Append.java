package bihuan.platform.eventstore.postgresql;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The events of one command, on their way into the store: all are stored or none. */
final class Append {

    private final List<EventRow> rows;
    private final CompletableFuture<Void> outcome = new CompletableFuture<>();

    Append(List<EventRow> rows) {
        this.rows = List.copyOf(rows);
    }

    List<EventRow> rows() {
        return rows;
    }

    List<String> eventIds() {
        return rows.stream().map(EventRow::eventId).toList();
    }

    /**
     * Whether every row follows the last one of its aggregate; if so, these rows are the last ones from now on. If not,
     * the append fails.
     *
     * @param last
     *            the last sequence by aggregate; -1 for one that has no events
     */
    boolean follows(Map<String, Long> last) {
        var after = new HashMap<String, Long>();
        for (EventRow row : rows) {
            long before = after.getOrDefault(row.aggregateId(), last.get(row.aggregateId()));
            if (row.sequence() != before + 1) {
                failed(new OutOfSequenceException(row, before));
                return false;
            }
            after.put(row.aggregateId(), row.sequence());
        }
        last.putAll(after);
        return true;
    }

    void stored() {
        outcome.complete(null);
    }

    void failed(RuntimeException why) {
        outcome.completeExceptionally(why);
    }

    boolean isOpen() {
        return !outcome.isDone();
    }

    /** Waits until the events are durable. */
    void await() {
        try {
            outcome.join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException why ? why : failed;
        }
    }
}
