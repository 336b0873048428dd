package bihuan.query.overview;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;

/** The figures of the caller's scope. */
@RestController
class OverviewController {

    private final Overviews overviews;

    OverviewController(Overviews overviews) {
        this.overviews = overviews;
    }

    @GetMapping("/api/overview")
    Overview overview(Caller caller) {
        return overviews.of(caller.scope());
    }
}
