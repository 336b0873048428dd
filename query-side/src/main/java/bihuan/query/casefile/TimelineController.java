package bihuan.query.casefile;

import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.platform.web.Languages;
import bihuan.query.casefile.timeline.TimelineEntry;
import bihuan.query.casefile.timeline.TimelineView;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** The timeline of a hazard. */
@RestController
class TimelineController {

    private final CaseFiles files;
    private final TimelineView view;

    TimelineController(CaseFiles files, TimelineView view) {
        this.files = files;
        this.view = view;
    }

    @GetMapping("/api/hazards/{id}/timeline")
    Page<TimelineEntry> of(Caller caller, @PathVariable String id,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        var given = new Parameters(parameters);
        Long version = given.number("version", 0, Integer.MAX_VALUE, null);
        given.check();
        files.current(id, caller.scope(), version);
        List<TimelineEntry> entries = view.of(id, Languages.of(request));
        return new Page<>(entries, entries.size(), null);
    }
}
