package bihuan.query.figures.progress;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.api.lifecycle.Rectification;
import bihuan.api.permission.Scope;
import bihuan.query.campaign.Enrolments;
import bihuan.query.core.file.HazardFile;
import bihuan.query.figures.progress.Progress.StateCount;
import bihuan.query.figures.progress.StageProgress.Asked;
import bihuan.query.projection.counter.CounterTable;
import bihuan.query.projection.counter.Measure;
import bihuan.query.register.ParkView;
import bihuan.query.register.Parks;
import bihuan.query.store.Timeline;
import bihuan.query.web.AnswerDay;

/** The progress of parks: today's from the counters and indexes, another day's by folding the timeline up to it. */
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

    /** One park's progress, with names in that language. A null bound does not restrict. */
    public Progress of(String parkId, LocalDate happenedBy, Instant knownAt, Locale language) {
        var asked = asked(happenedBy, knownAt, language);
        var parts = enrolments.ofPark(parkId, happenedBy, knownAt);
        if (happenedBy == null && knownAt == null) {
            return new Progress(parkId, asked.day(), stages.now(parts, asked).getOrDefault(parkId, List.of()),
                    lifecycles(parkId).getOrDefault(parkId, lifecycle(Map.of())));
        }
        List<HazardFile> files = List.copyOf(timeline.parkUpTo(parkId, happenedBy, knownAt).values());
        return new Progress(parkId, asked.day(),
                stages.past(parts, Map.of(parkId, files), asked).getOrDefault(parkId, List.of()), lifecycle(files));
    }

    /** Every park in this scope, in as many statements as one park takes. A null bound does not restrict. */
    public Progress.District in(Scope scope, LocalDate happenedBy, Instant knownAt, Locale language) {
        return in(scope, scope.unitId() == null ? parks.in(scope, happenedBy, knownAt) : List.of(), happenedBy, knownAt,
                language);
    }

    /** Today's progress of these parks of the scope, which have been read already. */
    public Progress.District now(Scope scope, List<ParkView> seen, Locale language) {
        return in(scope, scope.unitId() == null ? seen : List.of(), null, null, language);
    }

    private Progress.District in(Scope scope, List<ParkView> seen, LocalDate happenedBy, Instant knownAt,
            Locale language) {
        var asked = asked(happenedBy, knownAt, language);
        var parts = enrolments.in(scope, happenedBy, knownAt);
        Map<String, List<Progress.Stage>> byPark;
        Map<String, List<StateCount>> lifecycles;
        if (happenedBy == null && knownAt == null) {
            byPark = stages.now(parts, asked);
            lifecycles = seen.isEmpty() ? Map.of() : lifecycles(scope.parkId());
        } else {
            var files = byPark(timeline.upTo(scope, happenedBy, knownAt).values());
            byPark = stages.past(parts, files, asked);
            lifecycles = files.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getKey, park -> lifecycle(park.getValue())));
        }
        return new Progress.District(asked.day(), seen.stream().map(park -> new Progress.ParkStages(park.id(),
                park.name(), byPark.getOrDefault(park.id(), List.of()),
                lifecycles.getOrDefault(park.id(), lifecycle(Map.of())))).toList(),
                StageProgress.together(byPark.values()));
    }

    /** Today's counts by park, from the counters; of one park, or of all for null. */
    private Map<String, List<StateCount>> lifecycles(String parkId) {
        var lifecycles = new HashMap<String, List<StateCount>>();
        counters.byPark(parkId, Measure.RECTIFICATION).forEach((park, amounts) -> {
            var states = new HashMap<String, Long>();
            amounts.forEach((state, amount) -> states.put(state, amount.longValueExact()));
            lifecycles.put(park, lifecycle(states));
        });
        return lifecycles;
    }

    private static List<StateCount> lifecycle(Collection<HazardFile> files) {
        return lifecycle(files.stream().collect(
                Collectors.groupingBy(file -> file.regions().rectification().name(), Collectors.counting())));
    }

    private static List<StateCount> lifecycle(Map<String, Long> states) {
        return Arrays.stream(Rectification.values())
                .map(state -> new StateCount(state, states.getOrDefault(state.name(), 0L))).toList();
    }

    private Asked asked(LocalDate happenedBy, Instant knownAt, Locale language) {
        return new Asked(AnswerDay.of(happenedBy, knownAt, clock), happenedBy, knownAt, language);
    }

    private static Map<String, List<HazardFile>> byPark(Collection<HazardFile> files) {
        return files.stream().collect(Collectors.groupingBy(file -> file.report().parkId()));
    }
}
