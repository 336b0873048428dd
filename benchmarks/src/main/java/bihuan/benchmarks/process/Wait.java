package bihuan.benchmarks.process;

import java.time.Duration;
import java.util.concurrent.Callable;

/** Waits for something, and never for ever: what does not come in time fails the run and is named. */
public final class Wait {

    private static final long POLL_MILLISECONDS = 50;

    private Wait() {
    }

    /**
     * Returns as soon as the condition holds.
     *
     * @param what
     *            what is awaited, for the message
     * @throws IllegalStateException
     *             when it does not hold in time
     */
    public static void until(String what, Duration atMost, Callable<Boolean> condition) throws Exception {
        long start = System.nanoTime();
        while (!condition.call()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new IllegalStateException("Waited %d s in vain for %s".formatted(atMost.toSeconds(), what));
            }
            Thread.sleep(POLL_MILLISECONDS);
        }
    }
}
