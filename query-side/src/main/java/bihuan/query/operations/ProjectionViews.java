package bihuan.query.operations;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.platform.health.DeadLetterCounter;
import bihuan.platform.health.Projections;
import bihuan.query.projection.ProjectedEvents;
import bihuan.query.projection.rebuild.RebuildProgress;
import bihuan.query.projection.rebuild.Rebuilds;

/** How the projections of this process stand, as an operator sees them. */
@Component
public class ProjectionViews {

    private final Projections projections;
    private final ProjectedEvents projected;
    private final List<DeadLetterCounter> parked;
    private final Rebuilds rebuilds;

    ProjectionViews(Projections projections, ProjectedEvents projected, List<DeadLetterCounter> parked,
            Rebuilds rebuilds) {
        this.projections = projections;
        this.projected = projected;
        this.parked = parked;
        this.rebuilds = rebuilds;
    }

    /**
     * How a projection stands in this process.
     *
     * @param events
     *            events written so far, each once
     * @param deadLetters
     *            events set aside
     * @param rebuild
     *            the rebuild last asked for, or null
     */
    public record View(String name, boolean running, boolean failing, int segments, long position, long head, long lag,
            long events, long deadLetters, RebuildProgress rebuild) {
    }

    /** Each of them, by name. */
    public List<View> all() {
        Map<String, Long> letters = parked.stream()
                .collect(Collectors.toMap(DeadLetterCounter::projection, DeadLetterCounter::count));
        return projections.standings().stream().map(standing -> view(standing, letters)).toList();
    }

    /** Whether this projection can be rebuilt. */
    public boolean canBeRebuilt(String projection) {
        return rebuilds.knows(projection);
    }

    private View view(Projections.Standing at, Map<String, Long> letters) {
        return new View(at.name(), at.running(), at.failing(), at.segments(), at.position(), at.head(), at.lag(),
                projected.of(at.name()), letters.getOrDefault(at.name(), 0L),
                rebuilds.progress(at.name()).orElse(null));
    }
}
