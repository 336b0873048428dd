package bihuan.platform.health;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** {@code bihuan_projection_lag{processor}}: events between the head of the store and the slowest segment. */
@Component
class ProjectionLagGauges {

    private final Projections projections;
    private final MeterRegistry meters;

    ProjectionLagGauges(Projections projections, MeterRegistry meters) {
        this.projections = projections;
        this.meters = meters;
    }

    @EventListener(ApplicationStartedEvent.class)
    void register() {
        projections.byName().forEach((name, processor) -> Gauge
                .builder("bihuan.projection.lag", processor, projections::lag).tag("processor", name)
                .description("Events a projection is behind the store").strongReference(true).register(meters));
    }
}
