package bihuan.platform.health;

import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.axonframework.eventhandling.StreamingEventProcessor;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reports whether the read model can serve requests: every projection runs, none is in error, and each has processed
 * all events that were stored when the start was complete, the sample district included. Lag under later load is a
 * matter for the lag gauge, not for taking the process out of service; so are dead letters, which are reported as a
 * detail.
 */
@Component
class ProjectionsHealthIndicator extends AbstractHealthIndicator {

    private final Projections projections;
    private final ObjectProvider<DeadLetterCounter> parked;
    private final Set<String> caughtUpOnce = ConcurrentHashMap.newKeySet();
    private volatile OptionalLong storedAtStart = OptionalLong.empty();

    ProjectionsHealthIndicator(Projections projections, ObjectProvider<DeadLetterCounter> parked) {
        this.projections = projections;
        this.parked = parked;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        storedAtStart = OptionalLong.of(projections.head());
    }

    @Override
    protected void doHealthCheck(Health.Builder builder) {
        builder.up();
        projections.byName().forEach((name, processor) -> {
            String state = state(name, processor);
            builder.withDetail(name, state);
            if (!state.equals("ready")) {
                builder.down();
            }
        });
        parked.stream().forEach(events -> report(builder, events));
    }

    /** A degraded read model stays in service: only the hazards with dead letters are out of date. */
    private static void report(Health.Builder builder, DeadLetterCounter events) {
        long waiting = events.count();
        if (waiting > 0) {
            builder.withDetail(events.projection() + ".deadLetters", waiting);
            builder.withDetail(events.projection() + ".degraded", true);
        }
    }

    private String state(String name, StreamingEventProcessor processor) {
        var segments = processor.processingStatus().values();
        if (!processor.isRunning()) {
            return "stopped";
        }
        if (projections.isFailing(name, processor)) {
            return "failing";
        }
        if (!segments.isEmpty() && storedAtStart.isPresent()
                && projections.position(name, processor) >= storedAtStart.getAsLong()) {
            caughtUpOnce.add(name);
        }
        return caughtUpOnce.contains(name) ? "ready" : "catching up";
    }
}
