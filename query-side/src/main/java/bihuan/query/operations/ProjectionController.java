package bihuan.query.operations;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.health.ParkedEvents;
import bihuan.platform.health.Projections;
import bihuan.query.projection.ProjectedEvents;
import bihuan.query.projection.RebuildProgress;
import bihuan.query.projection.Rebuilds;
import bihuan.query.web.Page;
import io.swagger.v3.oas.annotations.tags.Tag;

/** How far the projections are, and rebuilding one. */
@RestController
@Tag(name = "operations")
class ProjectionController {

    private final Projections projections;
    private final ProjectedEvents projected;
    private final List<ParkedEvents> parked;
    private final Rebuilds rebuilds;

    ProjectionController(Projections projections, ProjectedEvents projected, List<ParkedEvents> parked,
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
    record View(String name, boolean running, boolean failing, int segments, long position, long head, long lag,
            long events, long deadLetters, RebuildProgress rebuild) {
    }

    @GetMapping("/api/operations/projections")
    Page<View> list(Caller caller) {
        Permission.OPERATE.check(caller);
        Map<String, Long> letters = parked.stream()
                .collect(Collectors.toMap(ParkedEvents::projection, ParkedEvents::count));
        var all = projections.standings().stream().map(standing -> view(standing, letters)).toList();
        return new Page<>(all, all.size(), null);
    }

    /** Asks for a rebuild beside the live one; asked again while one is under way, it changes nothing. */
    @PostMapping("/api/operations/projections/{name}/rebuild")
    ResponseEntity<RebuildProgress> rebuild(Caller caller, @PathVariable String name) {
        Permission.OPERATE.check(caller);
        if (!rebuilds.knows(name)) {
            throw new Refused(Refusal.notFound(Text.of("该投影", "projection")));
        }
        return ResponseEntity.accepted().location(URI.create("/api/operations/projections"))
                .body(rebuilds.request(name));
    }

    private View view(Projections.Standing at, Map<String, Long> letters) {
        return new View(at.name(), at.running(), at.failing(), at.segments(), at.position(), at.head(), at.lag(),
                projected.of(at.name()), letters.getOrDefault(at.name(), 0L),
                rebuilds.progress(at.name()).orElse(null));
    }
}
