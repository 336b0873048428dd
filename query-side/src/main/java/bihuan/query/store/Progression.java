package bihuan.query.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Tells readers in this process that the projection has moved on, so that one who wants to see his own act need not
 * wait for a poll. A short poll stands behind it for batches written by another process.
 */
@Component
public class Progression {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Object monitor = new Object();
    private long batches;

    /** A batch has been committed. */
    public void advanced() {
        synchronized (monitor) {
            batches++;
            monitor.notifyAll();
        }
    }

    /** Asks until there is an answer, after every batch and every tenth of a second; empty when the time is over. */
    public <T> Optional<T> await(Supplier<Optional<T>> question, Duration atMost) {
        long end = System.nanoTime() + atMost.toNanos();
        while (true) {
            long seen = batches();
            Optional<T> answer = question.get();
            if (answer.isPresent() || System.nanoTime() >= end || !waited(seen)) {
                return answer;
            }
        }
    }

    private long batches() {
        synchronized (monitor) {
            return batches;
        }
    }

    private boolean waited(long seen) {
        synchronized (monitor) {
            try {
                if (batches == seen) {
                    monitor.wait(POLL.toMillis());
                }
                return true;
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
    }
}
