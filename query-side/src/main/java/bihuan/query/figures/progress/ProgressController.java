package bihuan.query.figures.progress;

import jakarta.servlet.http.HttpServletRequest;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.platform.web.Languages;
import bihuan.query.campaign.TaskView;
import bihuan.query.ledger.HazardRow;
import bihuan.query.register.Parks;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** The progress of one park and of all parks, and the drill-down of each figure. */
@RestController
class ProgressController {

    private final Parks parks;
    private final ParkProgress progress;
    private final StageDrillDown drillDown;

    ProgressController(Parks parks, ParkProgress progress, StageDrillDown drillDown) {
        this.parks = parks;
        this.progress = progress;
        this.drillDown = drillDown;
    }

    @GetMapping("/api/parks/{parkId}/progress")
    Progress of(Caller caller, @PathVariable String parkId, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        var knownAt = given.moment("knownAt");
        given.check();
        parks.mustSee(parkId, caller.scope());
        return progress.of(parkId, asOf, knownAt, Languages.of(request));
    }

    @GetMapping("/api/progress")
    Progress.District all(Caller caller, @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        var knownAt = given.moment("knownAt");
        given.check();
        return progress.in(caller.scope(), asOf, knownAt, Languages.of(request));
    }

    @GetMapping("/api/parks/{parkId}/progress/{stage}/" + StageFigures.TASKS_DONE)
    Page<TaskView> tasksDone(Caller caller, @PathVariable String parkId, @PathVariable String stage,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        parks.mustSee(parkId, caller.scope());
        return drillDown.tasks(parkId, stage, true, new Parameters(parameters), Languages.of(request));
    }

    @GetMapping("/api/parks/{parkId}/progress/{stage}/" + StageFigures.TASKS_DUE)
    Page<TaskView> tasksDue(Caller caller, @PathVariable String parkId, @PathVariable String stage,
            @RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        parks.mustSee(parkId, caller.scope());
        return drillDown.tasks(parkId, stage, false, new Parameters(parameters), Languages.of(request));
    }

    @GetMapping("/api/parks/{parkId}/progress/{stage}/{figure}")
    Page<HazardRow> hazards(Caller caller, @PathVariable String parkId, @PathVariable String stage,
            @PathVariable String figure, @RequestParam MultiValueMap<String, String> parameters) {
        parks.mustSee(parkId, caller.scope());
        return drillDown.hazards(parkId, stage, figure, new Parameters(parameters));
    }
}
