package bihuan.query.live;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import bihuan.query.store.ChangeNotification.Notification;
import bihuan.query.store.ChangeSet;

/** The subscribers of this process, and the last position that it was notified of. */
@Component
public class Streams {

    /** The limit of subscribers, each of which needs a connection and a little memory; more are refused with 503. */
    private static final int MOST = 2_000;

    private final Set<StreamSubscriber> subscribers = new HashSet<>();
    private final Duration heartbeat;
    private long position;
    private boolean closed;

    Streams(@Value("${bihuan.stream.heartbeat:15s}") Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    /**
     * The last position that this process was notified of. A read from the database after this call is at least as new,
     * so a page that calls this first and then subscribes with {@code since} misses nothing.
     */
    public synchronized long position() {
        return position;
    }

    /**
     * Subscribes this caller to changes within its scope.
     *
     * @param since
     *            the last position that the caller has seen, or null for the current one; when it is not the current
     *            one, the caller is notified that everything may have changed
     */
    SseEmitter subscribe(Subscription subscription, Long since) {
        StreamSubscriber subscriber = admit(subscription, since);
        Thread.ofVirtual().name("stream").start(() -> {
            try {
                subscriber.run();
            } finally {
                unsubscribe(subscriber);
            }
        });
        return subscriber.emitter();
    }

    /** The current subscribers of this process. */
    synchronized Set<StreamSubscriber> subscribers() {
        return Set.copyOf(subscribers);
    }

    private synchronized StreamSubscriber admit(Subscription subscription, Long since) {
        if (closed || subscribers.size() >= MOST) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        var subscriber = new StreamSubscriber(subscription, heartbeat, position,
                since == null || since == position ? ChangeSet.NOTHING : ChangeSet.ALL);
        subscribers.add(subscriber);
        return subscriber;
    }

    private synchronized void unsubscribe(StreamSubscriber subscriber) {
        subscribers.remove(subscriber);
    }

    /** Notifies all subscribers, unless this position was published already. */
    synchronized void publish(Notification notification) {
        if (notification.position() > position) {
            deliver(notification);
        }
    }

    /** Notifies all subscribers that anything may have changed: notifications may have been missed. */
    synchronized void resumeAt(long now) {
        deliver(new Notification(now, ChangeSet.ALL));
    }

    private void deliver(Notification notification) {
        position = notification.position();
        subscribers.forEach(subscriber -> subscriber.publish(notification));
    }

    /** Runs before the web server waits for requests to end; these would not end by themselves. */
    @EventListener(ContextClosedEvent.class)
    synchronized void close() {
        closed = true;
        subscribers.forEach(StreamSubscriber::end);
    }
}
