package bihuan.query.figures.overview;

import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.query.projection.LedgerProjection;
import bihuan.query.projection.ProjectedEvents;

/**
 * The product's metrics: {@code bihuan.hazards{state}} over the whole district, and {@code bihuan.projection.events},
 * the number of projected events, to compare with the number of stored ones.
 */
@Component
class HazardMeters {

    private static final int SECONDS = 5;

    /** Caches the overview, since one scrape reads several gauges. */
    private final Cache<Boolean, Overview> latest = Caffeine.newBuilder().expireAfterWrite(SECONDS, TimeUnit.SECONDS)
            .build();
    private final Overviews overviews;

    HazardMeters(MeterRegistry registry, Overviews overviews, ProjectedEvents projected) {
        this.overviews = overviews;
        hazards(registry, "open", Overview::open);
        hazards(registry, "listed", Overview::listed);
        hazards(registry, "overdue", Overview::overdue);
        Gauge.builder("bihuan.projection.events", projected, events -> events.of(LedgerProjection.NAME))
                .tag("projection", LedgerProjection.NAME).description("Events the projection has written, each once")
                .strongReference(true).register(registry);
    }

    private void hazards(MeterRegistry registry, String state, ToLongFunction<Overview> reader) {
        Gauge.builder("bihuan.hazards", this, self -> reader.applyAsLong(self.latest())).tag("state", state)
                .description("Major hazards of the district").strongReference(true).register(registry);
    }

    private Overview latest() {
        return latest.get(true, key -> overviews.of(Scope.DISTRICT));
    }
}
