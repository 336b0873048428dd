package bihuan.command.sweep;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import bihuan.platform.worker.PollingWorker;

/**
 * Sweeps when the process is ready, then every {@code bihuan.sweep-every}, and as soon as an event shows a clock that
 * has already run out. Nothing waits for it.
 */
@Component
class SweepRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SweepRunner.class);

    private final ObjectProvider<Sweep> sweep;
    private final Duration every;
    private final PollingWorker worker = new PollingWorker("sweep", this::sweep);
    private volatile boolean started;

    SweepRunner(ObjectProvider<Sweep> sweep, @Value("${bihuan.sweep-every:1h}") Duration every) {
        this.sweep = sweep;
        this.every = every;
    }

    /** Requests a sweep; until the process is ready, the first one serves it. */
    void wake() {
        if (started) {
            worker.wake();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (!started) {
            started = true;
            worker.start(every);
            worker.wake();
        }
    }

    /** The command at hand is finished; the next start goes on with what is left. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        worker.stop();
    }

    private void sweep() {
        try {
            int recorded = sweep.getObject().run(worker::isStopping);
            if (recorded > 0) {
                LOG.info("{} clocks ran out and were recorded", recorded);
            }
        } catch (RuntimeException away) {
            LOG.warn("The sweep has to wait: {}", away.toString());
        }
    }
}
