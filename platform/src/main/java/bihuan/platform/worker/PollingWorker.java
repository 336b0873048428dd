package bihuan.platform.worker;

import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Polls for work on a thread of its own. What a round throws is logged, an error of a library too: the polling goes on,
 * since a scheduler that sees an exception never calls again. Stopping waits a short time for the current round, which
 * should look at {@link #isStopping()} between its steps.
 */
public final class PollingWorker {

    private static final Logger LOG = LoggerFactory.getLogger(PollingWorker.class);
    private static final int SECONDS_TO_STOP = 10;

    private final String name;
    private final Round round;
    private final ScheduledThreadPoolExecutor thread;
    private final AtomicBoolean woken = new AtomicBoolean();
    private volatile boolean stopping;

    /** One look for work, and the work found. */
    @FunctionalInterface
    public interface Round {

        void run() throws Exception;
    }

    /** A worker that does nothing before {@link #start} or {@link #wake}. */
    public PollingWorker(String name, Round round) {
        this.name = name;
        this.round = round;
        this.thread = new ScheduledThreadPoolExecutor(1, Thread.ofPlatform().daemon().name(name).factory(),
                new DiscardPolicy());
    }

    /** Polls from now on, with this delay before the first round and between rounds. */
    public void start(Duration every) {
        thread.scheduleWithFixedDelay(this::poll, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Polls once more, as soon as the current round is over, however often it is called until then. */
    public void wake() {
        if (woken.compareAndSet(false, true)) {
            thread.execute(() -> {
                woken.set(false);
                poll();
            });
        }
    }

    /** Whether the work should be left for the next process. */
    public boolean isStopping() {
        return stopping;
    }

    /** Ends the polling; interrupts a round that does not end by itself in 10 seconds. */
    public void stop() throws InterruptedException {
        stopping = true;
        thread.shutdown();
        if (!thread.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            thread.shutdownNow();
        }
    }

    private void poll() {
        if (stopping) {
            return;
        }
        try {
            round.run();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (Throwable failed) {
            LOG.warn("The {} worker failed and will try again", name, failed);
        }
    }
}
