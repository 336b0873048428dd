package bihuan.command.register;

import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import bihuan.platform.worker.PollingWorker;

/**
 * Restores missing rows and works off the queued moves when the process is ready, as soon as one is queued, and again
 * after a failure.
 */
@Component
class MoveRunner {

    private static final Logger LOG = LoggerFactory.getLogger(MoveRunner.class);
    private static final Duration AGAIN = Duration.ofMinutes(1);

    private final NameKeyBackfill names;
    private final RegisterRepair repair;
    private final Moves moves;
    private final PollingWorker worker = new PollingWorker("register-moves", this::move);
    private volatile boolean started;

    MoveRunner(NameKeyBackfill names, RegisterRepair repair, Moves moves) {
        this.names = names;
        this.repair = repair;
        this.moves = moves;
    }

    /** Until the process is ready, the first round serves what is queued. */
    @EventListener
    void on(MoveQueue.Queued queued) {
        if (started) {
            worker.wake();
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (!started) {
            started = true;
            worker.start(AGAIN);
            worker.wake();
        }
    }

    /** The command at hand is finished; the next start goes on with what is left. */
    @EventListener(ContextClosedEvent.class)
    void stop() throws InterruptedException {
        worker.stop();
    }

    private void move() {
        try {
            names.run();
            repair.run();
            moves.run(worker::isStopping);
        } catch (RuntimeException away) {
            LOG.warn("Hazards cannot follow a change of the register yet: {}", away.toString());
        }
    }
}
