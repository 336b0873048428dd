package bihuan.command.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.slf4j.MDC;

import bihuan.platform.web.Correlation;

/**
 * Runs tasks concurrently up to a limit, which is high enough for them to share commits. A task holds a connection only
 * while it reads.
 */
final class BoundedExecutor {

    private static final int AT_ONCE = 24;

    private BoundedExecutor() {
    }

    /**
     * What each came to, in order; the first failure when one failed, after all have ended. When this thread is
     * interrupted, those under way end and the others do not begin.
     */
    static <T> List<T> all(List<Callable<T>> steps) {
        String correlation = Correlation.current();
        List<T> done = new ArrayList<>(steps.size());
        try (var threads = Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory())) {
            List<Future<T>> all = steps.stream().map(step -> threads.submit(() -> correlated(step, correlation)))
                    .toList();
            try {
                for (Future<T> each : all) {
                    done.add(each.get());
                }
            } catch (InterruptedException stopped) {
                all.forEach(each -> each.cancel(false));
                throw stopped;
            }
            return done;
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException ours) {
                throw ours;
            }
            throw new IllegalStateException(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped while a ledger was being read", stopped);
        }
    }

    private static <T> T correlated(Callable<T> step, String correlation) throws Exception {
        if (correlation == null) {
            return step.call();
        }
        try (var ignored = MDC.putCloseable(Correlation.KEY, correlation)) {
            return step.call();
        }
    }
}
