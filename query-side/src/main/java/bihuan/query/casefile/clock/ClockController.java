package bihuan.query.casefile.clock;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.platform.web.Languages;
import bihuan.query.casefile.CaseFiles;
import bihuan.query.core.file.HazardFile;
import bihuan.query.store.Timeline;
import bihuan.query.web.AnswerDay;
import bihuan.query.web.Parameters;

/** A hazard's clocks, now or as of another day. */
@RestController
class ClockController {

    private final CaseFiles files;
    private final Timeline timeline;
    private final ClockViews views;
    private final Clock clock;

    ClockController(CaseFiles files, Timeline timeline, ClockViews views, Clock clock) {
        this.files = files;
        this.timeline = timeline;
        this.views = views;
        this.clock = clock;
    }

    /**
     * The clocks of a hazard.
     *
     * @param asOf
     *            the day that they are for, Asia/Shanghai
     * @param version
     *            of the hazard
     */
    record Answer(String hazardId, LocalDate asOf, long version, List<ClockView> clocks) {
    }

    @GetMapping("/api/hazards/{id}/clocks")
    Answer of(Caller caller, @PathVariable String id, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        var knownAt = given.moment("knownAt");
        Long version = given.number("version", 0, Integer.MAX_VALUE, null);
        given.check();
        HazardFile file = files.current(id, caller.scope(), version).file();
        if (asOf != null || knownAt != null) {
            file = timeline.foldedUpTo(id, asOf, knownAt).orElseThrow(CaseFiles::noSuchHazard);
        }
        LocalDate day = AnswerDay.of(asOf, knownAt, clock);
        return new Answer(id, day, file.version(), views.of(file.clocks(), day, Languages.of(request)));
    }
}
