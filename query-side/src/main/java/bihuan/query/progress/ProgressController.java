package bihuan.query.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.lifecycle.Rectification;
import bihuan.api.permission.Caller;
import bihuan.query.counter.CounterScope;
import bihuan.query.counter.CounterTable;
import bihuan.query.counter.Measure;
import bihuan.query.parks.Parks;
import bihuan.query.timeline.Timeline;
import bihuan.query.web.AnswerDay;
import bihuan.query.web.Parameters;

/** A park's progress: today from the counters, as of another day by folding the park's timeline up to it. */
@RestController
class ProgressController {

    private final Parks parks;
    private final CounterTable counters;
    private final Timeline timeline;
    private final Clock clock;

    ProgressController(Parks parks, CounterTable counters, Timeline timeline, Clock clock) {
        this.parks = parks;
        this.counters = counters;
        this.timeline = timeline;
        this.clock = clock;
    }

    @GetMapping("/api/parks/{parkId}/progress")
    Progress of(Caller caller, @PathVariable String parkId, @RequestParam MultiValueMap<String, String> parameters) {
        var given = new Parameters(parameters);
        var asOf = given.date("asOf");
        var knownAt = given.moment("knownAt");
        given.check();
        parks.mustSee(parkId, caller.scope());
        Map<String, Long> counts = asOf == null && knownAt == null
                ? now(parkId)
                : timeline.parkUpTo(parkId, asOf, knownAt).values().stream().collect(
                        Collectors.groupingBy(file -> file.regions().rectification().name(), Collectors.counting()));
        var lifecycle = Arrays.stream(Rectification.values())
                .map(state -> new Progress.StateCount(state, counts.getOrDefault(state.name(), 0L))).toList();
        return new Progress(parkId, AnswerDay.of(asOf, knownAt, clock), List.of(), lifecycle);
    }

    private Map<String, Long> now(String parkId) {
        return counters.sum(CounterScope.park(parkId), Measure.RECTIFICATION).entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, count -> count(count.getValue())));
    }

    private static long count(BigDecimal amount) {
        return amount.longValueExact();
    }
}
