package bihuan.query.casefile;

import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.query.store.Timeline;
import bihuan.query.web.Parameters;

/** One hazard, now or as of another day. {@code ETag} is the version that acts may be based on. */
@RestController
class HazardController {

    private final CaseFiles files;
    private final Timeline timeline;
    private final CaseFileViews views;

    HazardController(CaseFiles files, Timeline timeline, CaseFileViews views) {
        this.files = files;
        this.timeline = timeline;
        this.views = views;
    }

    @GetMapping("/api/hazards/{id}")
    ResponseEntity<CaseFile> one(Caller caller, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        var knownAt = given.moment("knownAt");
        Long version = given.number("version", 0, Integer.MAX_VALUE, null);
        given.check();
        var now = files.current(id, caller.scope(), version);
        if (asOf == null && knownAt == null) {
            return ResponseEntity.ok().eTag("\"" + now.file().version() + "\"").body(views.of(now, null, null));
        }
        var then = timeline.foldedUpTo(id, asOf, knownAt).orElseThrow(CaseFiles::noSuchHazard);
        return ResponseEntity.ok(views.of(files.named(then, asOf, knownAt), asOf, knownAt));
    }
}
