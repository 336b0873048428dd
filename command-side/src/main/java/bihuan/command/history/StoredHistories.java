package bihuan.command.history;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStore;

/** Reads every event of an aggregate from the store. */
final class StoredHistories {

    private StoredHistories() {
    }

    /** First to last, with those of the running command; none when there is no such aggregate. */
    static <E> List<E> of(EventStore store, String id, Class<E> type) {
        List<E> events = new ArrayList<>();
        var stream = store.readEvents(id, 0);
        // Read to the end: the stream has no close(), and leaving it half read keeps a call to Axon Server open.
        while (stream.hasNext()) {
            events.add(type.cast(stream.next().getPayload()));
        }
        return events;
    }
}
