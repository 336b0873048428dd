package bihuan.benchmarks.load;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Work that begins at a fixed rate whether or not the work before it is done, as people do. Each is timed from the
 * moment at which it should have begun, so that a pause counts for all that it delayed.
 */
public final class OpenLoop {

    private static final long LONGEST = Duration.ofMinutes(2).toNanos();
    private static final int DIGITS = 3;

    private OpenLoop() {
    }

    /**
     * Runs it.
     *
     * @param clients
     *            how many may be under way at once: enough that none waits for another to be done
     * @return the durations in nanoseconds
     */
    public static Histogram run(double perSecond, Duration duration, int clients, Work work) throws Exception {
        long interval = (long) (1e9 / perSecond);
        long times = duration.toNanos() / interval;
        long start = System.nanoTime();
        var next = new AtomicLong();
        var durations = new ConcurrentHistogram(LONGEST, DIGITS);
        ClosedLoop.each(clients, client -> {
            for (long number = next.getAndIncrement(); number < times; number = next.getAndIncrement()) {
                long due = start + number * interval;
                for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
                    LockSupport.parkNanos(wait);
                }
                work.run(client);
                durations.recordValue(Math.min(System.nanoTime() - due, LONGEST));
            }
        });
        return durations;
    }
}
