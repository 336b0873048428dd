package bihuan.query.store;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import org.springframework.stereotype.Component;

/**
 * Wakes readers in this process when the projection has committed a batch, so that a client that waits for its own
 * write need not wait for the next poll. A short poll covers batches written by another process.
 */
@Component
public class Progression {

    private static final Duration POLL = Duration.ofMillis(100);

    private final Object monitor = new Object();
    private long batches;

    /** Signals that a batch has been committed. */
    public void advanced() {
        synchronized (monitor) {
            batches++;
            monitor.notifyAll();
        }
    }

    /** Repeats the query until it has a result, after every batch and every 100 ms; empty after the timeout. */
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
