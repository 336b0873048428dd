package bihuan.query.progress;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.api.lifecycle.Rectification;
import bihuan.api.permission.Scope;
import bihuan.query.campaign.Enrolments;
import bihuan.query.counter.CounterScope;
import bihuan.query.counter.CounterTable;
import bihuan.query.counter.Measure;
import bihuan.query.file.HazardFile;
import bihuan.query.parks.ParkView;
import bihuan.query.parks.Parks;
import bihuan.query.progress.StageProgress.Asked;
import bihuan.query.timeline.Timeline;
import bihuan.query.web.AnswerDay;

/** How far parks are: today from the counters and by counting, as of another day by folding the timeline up to it. */
@Component
public class ParkProgress {

    private final StageProgress stages;
    private final Enrolments enrolments;
    private final CounterTable counters;
    private final Timeline timeline;
    private final Parks parks;
    private final Clock clock;

    ParkProgress(StageProgress stages, Enrolments enrolments, CounterTable counters, Timeline timeline, Parks parks,
            Clock clock) {
        this.stages = stages;
        this.enrolments = enrolments;
        this.counters = counters;
        this.timeline = timeline;
        this.parks = parks;
        this.clock = clock;
    }

    /** One park's progress. Null bounds nothing; stages and campaigns by their names in that language. */
    public Progress of(String parkId, LocalDate happenedBy, Instant knownAt, Locale language) {
        var asked = asked(happenedBy, knownAt, language);
        var parts = enrolments.ofPark(parkId, happenedBy, knownAt);
        if (happenedBy == null && knownAt == null) {
            Map<String, Long> states = counters.sum(CounterScope.park(parkId), Measure.RECTIFICATION).entrySet()
                    .stream().collect(Collectors.toMap(Map.Entry::getKey, count -> count(count.getValue())));
            return progress(parkId, asked, stages.now(parts, asked), states);
        }
        List<HazardFile> files = List.copyOf(timeline.parkUpTo(parkId, happenedBy, knownAt).values());
        Map<String, Long> states = files.stream().collect(
                Collectors.groupingBy(file -> file.regions().rectification().name(), Collectors.counting()));
        return progress(parkId, asked, stages.past(parts, Map.of(parkId, files), asked), states);
    }

    /** The stages of every park in this scope. Null bounds nothing. */
    public Progress.District in(Scope scope, LocalDate happenedBy, Instant knownAt, Locale language) {
        var asked = asked(happenedBy, knownAt, language);
        var parts = enrolments.in(scope, happenedBy, knownAt);
        Map<String, List<Progress.Stage>> byPark = happenedBy == null && knownAt == null
                ? stages.now(parts, asked)
                : stages.past(parts, byPark(timeline.upTo(scope, happenedBy, knownAt).values()), asked);
        List<ParkView> seen = scope.unitId() == null ? parks.in(scope) : List.of();
        return new Progress.District(asked.day(), seen.stream().map(park -> new Progress.ParkStages(park.id(),
                park.name(), byPark.getOrDefault(park.id(), List.of()))).toList(),
                StageProgress.together(byPark.values()));
    }

    private Asked asked(LocalDate happenedBy, Instant knownAt, Locale language) {
        return new Asked(AnswerDay.of(happenedBy, knownAt, clock), happenedBy, knownAt, language);
    }

    private static Map<String, List<HazardFile>> byPark(Collection<HazardFile> files) {
        return files.stream().collect(Collectors.groupingBy(file -> file.report().parkId()));
    }

    private static Progress progress(String parkId, Asked asked, Map<String, List<Progress.Stage>> byPark,
            Map<String, Long> states) {
        var lifecycle = Arrays.stream(Rectification.values())
                .map(state -> new Progress.StateCount(state, states.getOrDefault(state.name(), 0L))).toList();
        return new Progress(parkId, asked.day(), byPark.getOrDefault(parkId, List.of()), lifecycle);
    }

    private static long count(BigDecimal amount) {
        return amount.longValueExact();
    }
}
