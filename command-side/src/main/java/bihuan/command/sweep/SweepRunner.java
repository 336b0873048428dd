package bihuan.command.sweep;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sweeps when the process is ready, then every {@code bihuan.sweep-every}, and as soon as an event shows a clock that
 * has already run out. Nothing waits for it.
 */
@Component
class SweepRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SweepRunner.class);
    private static final long LAST_COMMAND_SECONDS = 5;

    private final ObjectProvider<Sweep> sweep;
    private final Duration every;
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean stopping;
    private Thread worker;

    SweepRunner(ObjectProvider<Sweep> sweep, @Value("${bihuan.sweep-every:1h}") Duration every) {
        this.sweep = sweep;
        this.every = every;
    }

    /** Requests a sweep. */
    void wake() {
        wake.release();
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (worker == null) {
            worker = Thread.ofVirtual().name("sweep").start(this::work);
        }
    }

    /** The command at hand is finished; the next start goes on with what is left. */
    @EventListener(ContextClosedEvent.class)
    synchronized void stop() throws InterruptedException {
        stopping = true;
        wake.release();
        if (worker != null) {
            worker.join(TimeUnit.SECONDS.toMillis(LAST_COMMAND_SECONDS));
        }
    }

    private void work() {
        while (!stopping) {
            try {
                wake.drainPermits();
                int recorded = sweep.getObject().run(() -> stopping);
                if (recorded > 0) {
                    LOG.info("{} clocks ran out and were recorded", recorded);
                }
            } catch (RuntimeException away) {
                LOG.warn("The sweep has to wait: {}", away.toString());
            }
            try {
                wake.tryAcquire(every.toMillis(), TimeUnit.MILLISECONDS);
            } catch (InterruptedException ended) {
                return;
            }
        }
    }
}
