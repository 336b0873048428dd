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

/** The state of the projections of this process, as an operator sees it. */
@Component
public class ProjectionViews {

    private final Projections projections;
    private final ProjectedEvents projected;
    private final List<DeadLetterCounter> deadLetters;
    private final Rebuilds rebuilds;

    ProjectionViews(Projections projections, ProjectedEvents projected, List<DeadLetterCounter> deadLetters,
            Rebuilds rebuilds) {
        this.projections = projections;
        this.projected = projected;
        this.deadLetters = deadLetters;
        this.rebuilds = rebuilds;
    }

    /**
     * The state of a projection in this process.
     *
     * @param events
     *            events written so far, each once
     * @param deadLetters
     *            dead letters
     * @param rebuild
     *            the last requested rebuild, or null
     */
    public record View(String name, boolean running, boolean failing, int segments, long position, long head, long lag,
            long events, long deadLetters, RebuildProgress rebuild) {
    }

    /** All projections, by name. */
    public List<View> all() {
        Map<String, Long> letters = deadLetters.stream()
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
