package bihuan.platform.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * {@code bihuan_projection_lag{processor}}: events between the head of the store and the slowest segment, unclaimed
 * segments included; {@code bihuan_projection_dead_letters{processor}}: dead-lettered events.
 */
@Component
class ProjectionLagGauges {

    private final Projections projections;
    private final ObjectProvider<DeadLetterCounter> parked;
    private final MeterRegistry meters;

    ProjectionLagGauges(Projections projections, ObjectProvider<DeadLetterCounter> parked, MeterRegistry meters) {
        this.projections = projections;
        this.parked = parked;
        this.meters = meters;
    }

    @EventListener(ApplicationStartedEvent.class)
    void register() {
        projections.byName().forEach((name, processor) -> Gauge
                .builder("bihuan.projection.lag", processor, reader -> projections.lag(name, reader))
                .tag("processor", name)
                .description("Lag of a projection in events").strongReference(true).register(meters));
        parked.stream()
                .forEach(events -> Gauge.builder("bihuan.projection.dead_letters", events, DeadLetterCounter::count)
                        .tag("processor", events.projection()).description("Events that a projection has dead-lettered")
                        .strongReference(true).register(meters));
    }
}
