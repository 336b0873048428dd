package bihuan.platform.eventstore;

import java.time.Duration;
import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;

/**
 * An event store in this process that notifies its readers of an append. A pooled processor that has caught up with
 * Axon's own looks again after 500 ms, and so long does everybody wait who reads what he has just written.
 */
final class NotifyingEventStore extends EmbeddedEventStore {

    private final AppendSignal signal = new AppendSignal();
    private final Duration poll;

    /** Readers are called at least this often. */
    NotifyingEventStore(Builder builder, Duration poll) {
        super(builder);
        this.poll = poll;
    }

    @Override
    protected void afterCommit(List<? extends EventMessage<?>> events) {
        super.afterCommit(events);
        signal.appended();
    }

    @Override
    public TrackingEventStream openStream(TrackingToken token) {
        return new NotifiedStream(super.openStream(token), signal, poll);
    }
}
