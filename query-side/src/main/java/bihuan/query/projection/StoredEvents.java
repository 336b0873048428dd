package bihuan.query.projection;

import java.util.ArrayList;
import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStore;

import bihuan.query.projection.stream.RecordedEvent;

/** Reads the events of one subject from the store. */
public final class StoredEvents {

    private StoredEvents() {
    }

    /** The subject's events up to and including this version. */
    public static <E> List<RecordedEvent<E>> of(EventStore store, String subjectId, long version, Class<E> type) {
        var events = new ArrayList<RecordedEvent<E>>();
        var stream = store.readEvents(subjectId, 0);
        // Read to the end: the stream has no close(), and leaving it half read keeps a call to Axon Server open.
        while (stream.hasNext()) {
            var message = stream.next();
            if (message.getSequenceNumber() <= version) {
                events.add(RecordedEvent.of(message, subjectId, type.cast(message.getPayload())));
            }
        }
        return events;
    }
}
