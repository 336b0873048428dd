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

import bihuan.api.permission.Caller;
import bihuan.query.store.ChangeNotification.Told;
import bihuan.query.store.ChangeSet;

/** Everybody who listens to this process, and how far it has heard itself. */
@Component
public class Streams {

    /** Each costs a connection and a little memory; past this the server says that it is full. */
    private static final int MOST = 2_000;

    private final Set<StreamSubscriber> followers = new HashSet<>();
    private final Duration heartbeat;
    private long position;
    private boolean closed;

    Streams(@Value("${bihuan.stream.heartbeat:15s}") Duration heartbeat) {
        this.heartbeat = heartbeat;
    }

    /**
     * How far this process has heard. What is read from the database after asking is at least as new, so a page that
     * asked first misses nothing when it then listens {@code since} here.
     */
    public synchronized long position() {
        return position;
    }

    /**
     * Begins to tell this caller what changes within its scope.
     *
     * @param session
     *            the id of the session that the caller is signed in with, or null when it signs every request
     * @param since
     *            up to where the caller knows, or null when it asks from now on; another position than that of now, and
     *            it is told that everything may have changed
     */
    SseEmitter follow(Caller caller, String session, Long since) {
        StreamSubscriber follower = admit(caller, session, since);
        Thread.ofVirtual().name("stream").start(() -> {
            try {
                follower.run();
            } finally {
                leave(follower);
            }
        });
        return follower.emitter();
    }

    /** Those who listen to this process now. */
    synchronized Set<StreamSubscriber> everybody() {
        return Set.copyOf(followers);
    }

    private synchronized StreamSubscriber admit(Caller caller, String session, Long since) {
        if (closed || followers.size() >= MOST) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        var follower = new StreamSubscriber(caller, session, heartbeat, position,
                since == null || since == position ? ChangeSet.NOTHING : ChangeSet.ALL);
        followers.add(follower);
        return follower;
    }

    private synchronized void leave(StreamSubscriber follower) {
        followers.remove(follower);
    }

    /** Tells everybody, unless it is known already. */
    synchronized void tell(Told told) {
        if (told.position() > position) {
            pass(told);
        }
    }

    /** Tells everybody that anything may have changed: nobody listened for a while. */
    synchronized void beginAt(long now) {
        pass(new Told(now, ChangeSet.ALL));
    }

    private void pass(Told told) {
        position = told.position();
        followers.forEach(follower -> follower.tell(told));
    }

    /** Before the web server waits for requests to end; these would not by themselves. */
    @EventListener(ContextClosedEvent.class)
    synchronized void close() {
        closed = true;
        followers.forEach(StreamSubscriber::end);
    }
}
