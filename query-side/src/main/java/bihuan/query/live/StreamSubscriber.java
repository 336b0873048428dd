package bihuan.query.live;

import java.io.IOException;
import java.time.Duration;

import org.springframework.http.MediaType;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import bihuan.query.store.ChangeNotification.Notification;
import bihuan.query.store.ChangeSet;

/**
 * A subscriber with its own writer thread. Changes that arrive while it writes are merged and not queued: a slow reader
 * receives fewer messages and needs no more memory than a fast one.
 */
final class StreamSubscriber implements Runnable {

    private static final long NO_TIMEOUT = 0;
    private static final long RECONNECT_MILLIS = 1_000;

    private final SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
    private final Subscription subscription;
    private final Duration heartbeat;
    private final SseEmitter.SseEventBuilder hello;
    private ChangeSet waiting;
    private long position;
    private boolean over;

    StreamSubscriber(Subscription subscription, Duration heartbeat, long position, ChangeSet missed) {
        this.subscription = subscription;
        this.heartbeat = heartbeat;
        this.position = position;
        this.waiting = missed;
        this.hello = SseEmitter.event().name("hello").reconnectTime(RECONNECT_MILLIS).data(StreamMessage.at(position),
                MediaType.APPLICATION_JSON);
        if (missed.isEmpty()) {
            hello.id(String.valueOf(position)); // otherwise the message with the missed changes carries the position
        }
        emitter.onCompletion(this::end);
        emitter.onError(gone -> end());
    }

    Subscription subscription() {
        return subscription;
    }

    SseEmitter emitter() {
        return emitter;
    }

    /** Merges the notification into what is to be written; never blocks on the client. */
    synchronized void publish(Notification notification) {
        waiting = waiting.and(notification.changed().within(subscription.caller().scope()));
        position = notification.position();
        if (!waiting.isEmpty()) {
            notifyAll();
        }
    }

    /** Ends the stream, as soon as what is being written has been written. */
    synchronized void end() {
        over = true;
        notifyAll();
    }

    @Override
    public void run() {
        try {
            emitter.send(hello);
            for (var next = next(); next != null; next = next()) {
                emitter.send(next);
            }
            emitter.complete();
        } catch (IOException | IllegalStateException gone) {
            // The client has disconnected, or has not read for so long that the server gave up. The server ends the
            // request.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            emitter.complete();
        }
    }

    /** Returns the next message, waiting at most one heartbeat; null at the end. */
    private synchronized SseEmitter.SseEventBuilder next() throws InterruptedException {
        if (waiting.isEmpty() && !over) {
            wait(heartbeat.toMillis());
        }
        if (over) {
            return null;
        }
        var event = SseEmitter.event().id(String.valueOf(position));
        if (waiting.isEmpty()) {
            return event.name("alive").data(StreamMessage.at(position), MediaType.APPLICATION_JSON);
        }
        var message = StreamMessage.of(position, waiting);
        waiting = ChangeSet.NOTHING;
        return event.name("changed").data(message, MediaType.APPLICATION_JSON);
    }
}
