package bihuan.query.figures;

import java.time.Clock;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.query.core.indicator.IndicatorResult;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;

/** The indicators of the caller's scope, and the drill-down of each figure. */
@RestController
class IndicatorController {

    private final Indicators indicators;
    private final DrillDown drillDown;
    private final Clock clock;

    IndicatorController(Indicators indicators, DrillDown drillDown, Clock clock) {
        this.indicators = indicators;
        this.drillDown = drillDown;
        this.clock = clock;
    }

    @GetMapping("/api/indicators")
    IndicatorResult indicators(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        var asked = IndicatorParameters.of(given, clock);
        given.check();
        return indicators.of(caller.scope(), asked.question(), asked.happenedBy(), asked.knownAt());
    }

    @GetMapping("/api/indicators/hazards")
    Page<DrillDownRow> hazards(Caller caller, @RequestParam MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        var question = DrillDownQuery.of(given, clock);
        given.check();
        return drillDown.page(caller.scope(), question);
    }
}
