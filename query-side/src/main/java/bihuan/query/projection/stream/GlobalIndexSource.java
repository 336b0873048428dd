package bihuan.query.projection.stream;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.StreamableMessageSource;

/**
 * The events of the store, each with its own place in it. A token tells how far one has read, which is the event's
 * place except for an event that was committed late into a gap; which gap it filled, only the token before it shows.
 */
public final class GlobalIndexSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final String PLACE = "bihuan.place";

    private final StreamableMessageSource<TrackedEventMessage<?>> store;

    public GlobalIndexSource(StreamableMessageSource<TrackedEventMessage<?>> store) {
        this.store = store;
    }

    /** An event's own place in the store, or null when it was not read from here. */
    static Long placeOf(EventMessage<?> message) {
        return message.getMetaData().get(PLACE) instanceof Number place ? place.longValue() : null;
    }

    @Override
    public BlockingStream<TrackedEventMessage<?>> openStream(TrackingToken from) {
        return new Numbering(store.openStream(from), from);
    }

    @Override
    public TrackingToken createTailToken() {
        return store.createTailToken();
    }

    @Override
    public TrackingToken createHeadToken() {
        return store.createHeadToken();
    }

    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return store.createTokenAt(moment);
    }

    /** The place of the event whose token this is, where the one read just before it had that. */
    static OptionalLong place(TrackingToken before, TrackingToken token) {
        if (!(WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken now)) {
            return token.position();
        }
        if (!(WrappedToken.unwrapLowerBound(before) instanceof GapAwareTrackingToken last)
                || now.getIndex() > last.getIndex()) {
            return OptionalLong.of(now.getIndex());
        }
        SortedSet<Long> filled = new TreeSet<>(last.getGaps());
        filled.removeAll(now.getGaps());
        return filled.isEmpty() ? OptionalLong.empty() : OptionalLong.of(filled.last());
    }

    private static final class Numbering implements BlockingStream<TrackedEventMessage<?>> {

        private final BlockingStream<TrackedEventMessage<?>> events;
        private TrackingToken last;

        Numbering(BlockingStream<TrackedEventMessage<?>> events, TrackingToken from) {
            this.events = events;
            this.last = from;
        }

        @Override
        public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
            var event = numbered(events.nextAvailable());
            last = event.trackingToken();
            return event;
        }

        private TrackedEventMessage<?> numbered(TrackedEventMessage<?> event) {
            var place = place(last, event.trackingToken());
            return place.isEmpty()
                    ? event
                    : (TrackedEventMessage<?>) event.andMetaData(Map.of(PLACE, place.getAsLong()));
        }

        @Override
        public Optional<TrackedEventMessage<?>> peek() {
            return events.peek().map(this::numbered);
        }

        @Override
        public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
            return events.hasNextAvailable(timeout, unit);
        }

        @Override
        public boolean setOnAvailableCallback(Runnable callback) {
            return events.setOnAvailableCallback(callback);
        }

        @Override
        public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
            events.skipMessagesWithPayloadTypeOf(ignored);
        }

        @Override
        public void close() {
            events.close();
        }
    }
}
