package bihuan.query.operations;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.platform.health.ParkedEvents;
import bihuan.platform.health.Projections;
import bihuan.query.projection.ProjectedEvents;
import bihuan.query.web.Page;
import io.swagger.v3.oas.annotations.tags.Tag;

/** How far the projections are. */
@RestController
@Tag(name = "operations")
class ProjectionController {

    private final Projections projections;
    private final ProjectedEvents projected;
    private final List<ParkedEvents> parked;

    ProjectionController(Projections projections, ProjectedEvents projected, List<ParkedEvents> parked) {
        this.projections = projections;
        this.projected = projected;
        this.parked = parked;
    }

    /**
     * How a projection stands in this process.
     *
     * @param events
     *            events written so far, each once
     * @param deadLetters
     *            events set aside
     */
    record View(String name, boolean running, boolean failing, int segments, long position, long head, long lag,
            long events, long deadLetters) {
    }

    @GetMapping("/api/operations/projections")
    Page<View> list(Caller caller) {
        Permission.OPERATE.check(caller);
        Map<String, Long> letters = parked.stream()
                .collect(Collectors.toMap(ParkedEvents::projection, ParkedEvents::count));
        var all = projections.standings().stream().map(standing -> view(standing, letters)).toList();
        return new Page<>(all, all.size(), null);
    }

    private View view(Projections.Standing at, Map<String, Long> letters) {
        return new View(at.name(), at.running(), at.failing(), at.segments(), at.position(), at.head(), at.lag(),
                projected.of(at.name()), letters.getOrDefault(at.name(), 0L));
    }
}
