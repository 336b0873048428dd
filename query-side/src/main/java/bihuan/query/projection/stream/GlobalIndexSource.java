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
 * The events of the store, each with its global index. A token says how far a reader has read. That is the event's
 * global index, except for an event that was committed late into a gap: only the token before it shows which gap it
 * filled.
 */
public final class GlobalIndexSource implements StreamableMessageSource<TrackedEventMessage<?>> {

    private static final String GLOBAL_INDEX = "bihuan.globalIndex";

    private final StreamableMessageSource<TrackedEventMessage<?>> store;

    public GlobalIndexSource(StreamableMessageSource<TrackedEventMessage<?>> store) {
        this.store = store;
    }

    /** Returns an event's global index, or null when the event was not read from this source. */
    static Long globalIndexOf(EventMessage<?> message) {
        return message.getMetaData().get(GLOBAL_INDEX) instanceof Number globalIndex ? globalIndex.longValue() : null;
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

    /** Returns the global index of the event with this token, given the token of the event read just before. */
    static OptionalLong globalIndex(TrackingToken before, TrackingToken token) {
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
            var globalIndex = globalIndex(last, event.trackingToken());
            return globalIndex.isEmpty()
                    ? event
                    : (TrackedEventMessage<?>) event.andMetaData(Map.of(GLOBAL_INDEX, globalIndex.getAsLong()));
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
