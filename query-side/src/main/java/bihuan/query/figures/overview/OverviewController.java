package bihuan.query.figures.overview;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.query.web.Parameters;

/** The figures of the caller's scope, today or as of another day. */
@RestController
class OverviewController {

    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/api/overview")
    Overview overview(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        var knownAt = given.moment("knownAt");
        given.check();
        return asOf == null && knownAt == null
                ? overviews.of(caller.scope())
                : overviews.past(caller.scope(), asOf, knownAt);
    }
}
