package bihuan.query.document.report;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import bihuan.api.report.RecordRenditions;
import bihuan.platform.database.Database;
import bihuan.platform.worker.PollingWorker;
import bihuan.query.projection.CommandSide;
import bihuan.query.projection.OperationLock;

/**
 * Renders frozen reports without files: those that have just been frozen, and those frozen by a release that did not
 * store bytes. Bytes are stored before the event that names them, so a process may be killed at any time, and the next
 * process that polls repeats the work; when two do so at once, the first event decides.
 */
@Component
class RenderingRounds {

    private static final Logger LOG = LoggerFactory.getLogger(RenderingRounds.class);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final FrozenReports frozen;
    private final RenderingBasis basis;
    private final ReportRenderer renderer;
    private final CommandSide commands;
    private final Database database;
    private final Duration every;
    private final Map<String, Pause> pauses = new HashMap<>();
    private final PollingWorker worker = new PollingWorker("rendering", this::round);

    RenderingRounds(FrozenReports frozen, RenderingBasis basis, ReportRenderer renderer, CommandSide commands,
            Database database, @Value("${bihuan.reports.render-every:1s}") Duration every) {
        this.frozen = frozen;
        this.basis = basis;
        this.renderer = renderer;
        this.commands = commands;
        this.database = database;
        this.every = every;
    }

    /** When a report that could not be rendered is retried, and the delay before that. */
    private record Pause(Instant until, Duration length) {

        static Pause after(Pause before) {
            Duration length = before == null ? FIRST_PAUSE : before.length().multipliedBy(2);
            Duration bounded = length.compareTo(LONGEST_PAUSE) < 0 ? length : LONGEST_PAUSE;
            return new Pause(Instant.now().plus(bounded), bounded);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        worker.start(every);
    }

    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        worker.stop();
    }

    /** Renders all that are due, unless another process does. */
    void round() throws SQLException {
        if (due().isEmpty()) {
            return;
        }
        try (var lock = OperationLock.tryTakeRendering(database).orElse(null)) {
            // Another process may have rendered some between the check and the lock.
            for (FrozenReport report : lock == null ? List.<FrozenReport>of() : due()) {
                if (!worker.isStopping()) {
                    attempt(report);
                }
            }
        }
    }

    private List<FrozenReport> due() {
        List<FrozenReport> unrendered = frozen.unrendered();
        pauses.keySet().retainAll(unrendered.stream().map(FrozenReport::id).toList());
        return unrendered.stream().filter(report -> !pauses.containsKey(report.id())
                || !pauses.get(report.id()).until().isAfter(Instant.now())).toList();
    }

    private void attempt(FrozenReport report) {
        try {
            if (basis.obstacle(report).isEmpty()) {
                var files = renderer.render(report);
                commands.send(new RecordRenditions(report.id(), files));
                if (frozen.isRendered(report.id())) {
                    LOG.info("Rendered frozen report {} as {} files", report.id(), files.size());
                    return;
                }
            }
        } catch (RuntimeException | Error failed) {
            // An error of a rendering library is the failure of this report only.
            LOG.warn("Frozen report {} could not be rendered and will be retried", report.id(), failed);
        }
        pauses.compute(report.id(), (id, before) -> Pause.after(before));
    }
}
