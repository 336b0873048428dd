package bihuan.query.operations;

import java.net.URI;

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
import bihuan.query.projection.rebuild.RebuildProgress;
import bihuan.query.projection.rebuild.Rebuilds;
import bihuan.query.web.Page;
import io.swagger.v3.oas.annotations.tags.Tag;

/** The state of the projections, and their rebuild. */
@RestController
@Tag(name = "operations")
class ProjectionController {

    private final ProjectionViews projections;
    private final Rebuilds rebuilds;

    ProjectionController(ProjectionViews projections, Rebuilds rebuilds) {
        this.projections = projections;
        this.rebuilds = rebuilds;
    }

    @GetMapping("/api/operations/projections")
    Page<ProjectionViews.View> list(Caller caller) {
        Permission.OPERATE.check(caller);
        var all = projections.all();
        return new Page<>(all, all.size(), null);
    }

    /** Requests a rebuild while the live tables stay in use; a request during a rebuild has no effect. */
    @PostMapping("/api/operations/projections/{name}/rebuild")
    ResponseEntity<RebuildProgress> rebuild(Caller caller, @PathVariable String name) {
        Permission.OPERATE.check(caller);
        if (!rebuilds.knows(name)) {
            throw new Refused(Refusal.notFound(Text.of("该投影", "projection")));
        }
        return ResponseEntity.accepted().location(URI.create("/api/operations/projections"))
                .body(rebuilds.request(name));
    }
}
