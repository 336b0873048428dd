package bihuan.platform.eventstore;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingEventStream;

/**
 * A stream of events that calls its reader back after an append in this process; and from time to time, because another
 * process may append as well. After many events it pauses, so that under load events are projected in fewer and larger
 * batches (ADR 52).
 */
final class NotifiedStream implements TrackingEventStream {

    /** How long the events of an append may take to reach the stream; they are read from the database first. */
    private static final int LINGER_MILLIS = 50;
    /** The pause for each event that was read at a stretch; below a thousand events a second it dwindles. */
    private static final int MILLIS_PER_EVENT = 1;
    private static final int LONGEST_PAUSE_MILLIS = 100;

    private final TrackingEventStream events;
    private final AppendSignal signal;
    private final Duration poll;
    private volatile boolean called;
    private volatile boolean closed;
    /** Events read since the last pause; only the reader's thread counts them. */
    private int stretch;

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
        boolean available = linger
                ? events.hasNextAvailable(LINGER_MILLIS, TimeUnit.MILLISECONDS)
                : events.hasNextAvailable(timeout, unit);
        return available || stretch > 0 && hasNextAfterPause();
    }

    private boolean hasNextAfterPause() throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(Math.min(stretch * MILLIS_PER_EVENT, LONGEST_PAUSE_MILLIS));
        stretch = 0;
        return events.hasNextAvailable();
    }

    @Override
    public TrackedEventMessage<?> nextAvailable() throws InterruptedException {
        stretch++;
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
