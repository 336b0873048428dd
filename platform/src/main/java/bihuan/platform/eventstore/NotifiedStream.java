package bihuan.platform.eventstore;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * A stream of events that calls its reader back after an append in this process; and from time to time, because another
 * process may append as well.
 */
final class NotifiedStream implements TrackingEventStream {

    /** How long the events of an append may take to reach the stream; they are read from the database first. */
    private static final int LINGER_MILLIS = 50;

    private final TrackingEventStream events;
    private final AppendSignal signal;
    private final Duration poll;
    private volatile boolean called;
    private volatile boolean closed;

    NotifiedStream(TrackingEventStream events, AppendSignal signal, Duration poll) {
        this.events = events;
        this.signal = signal;
        this.poll = poll;
    }

    @Override
    public boolean setOnAvailableCallback(Runnable callback) {
        long appends = signal.appends();
        Thread.ofVirtual().name("event-stream-callback").start(() -> call(callback, appends));
        return true;
    }

    private void call(Runnable callback, long known) {
        try {
            long appends = known;
            while (!closed) {
                signal.awaitMoreThan(appends, poll);
                appends = signal.appends();
                if (!closed) {
                    called = true;
                    callback.run();
                }
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** The first question after a call waits for the event that was announced; no other waits longer than asked. */
    @Override
    public boolean hasNextAvailable(int timeout, TimeUnit unit) throws InterruptedException {
        boolean linger = called && unit.toMillis(timeout) < LINGER_MILLIS;
        called = false;
        return linger
                ? events.hasNextAvailable(LINGER_MILLIS, TimeUnit.MILLISECONDS)
                : events.hasNextAvailable(timeout, unit);
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        return events.nextAvailable();
    }

    @Override
    public Optional<TrackedEventMessage<?>> peek() {
        return events.peek();
    }

    @Override
    public void skipMessagesWithPayloadTypeOf(TrackedEventMessage<?> ignored) {
        events.skipMessagesWithPayloadTypeOf(ignored);
    }

    @Override
    public void close() {
        closed = true;
        events.close();
    }
}
