package bihuan.query.projection;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.query.projection.counter.CounterTable;
import bihuan.query.projection.stream.Folded;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.table.FormerPlaceTable;
import bihuan.query.projection.table.HazardStep;
import bihuan.query.projection.table.HazardTable;
import bihuan.query.projection.table.IndicatorTable;
import bihuan.query.projection.table.PenaltyTable;
import bihuan.query.projection.table.TimelineTable;
import bihuan.query.store.ChangeSet;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** Writes the events of hazards: reads the files once, folds in memory and executes one statement per table. */
final class HazardStream {

    private final HazardTable hazards;
    private final TimelineTable timeline;
    private final IndicatorTable indicators;
    private final PenaltyTable penalties;
    private final FormerPlaceTable formerPlaces;
    private final CounterTable counters;
    private final StreamWriter<HazardStep, HazardEvent> writer;

    HazardStream(LedgerSchema tables, FileJson json) {
        this.hazards = new HazardTable(tables, json);
        this.timeline = new TimelineTable(tables, json);
        this.indicators = new IndicatorTable(tables, json);
        this.penalties = new PenaltyTable(tables, json);
        this.formerPlaces = new FormerPlaceTable(tables, json);
        this.counters = new CounterTable(tables);
        this.writer = new StreamWriter<>(HazardStep.FOLD, tables);
    }

    /** Writes these events as far as possible. The counters, which all segments share, come last. */
    Outcome write(Map<String, List<RecordedEvent<HazardEvent>>> events) {
        if (events.isEmpty()) {
            return new Outcome(0, List.of(), ChangeSet.NOTHING);
        }
        var files = hazards.find(events.keySet());
        var pasts = timeline.pasts(files.keySet().stream().filter(id -> isCorrected(events.get(id))).toList());
        Map<String, HazardStep> stored = files.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, file -> pasts.containsKey(file.getKey())
                        ? HazardStep.stored(file.getValue(), pasts.get(file.getKey()))
                        : HazardStep.stored(file.getValue())));
        var written = writer.write(stored, events, this::writeTables);
        counters.move(
                written.states().stream().map(step -> new CounterTable.Move(step.stored(), step.file())).toList());
        return new Outcome(written.entered(), written.letters(), BatchChanges.by(written.states()));
    }

    private static boolean isCorrected(List<RecordedEvent<HazardEvent>> events) {
        return events.stream().anyMatch(recorded -> recorded.event() instanceof Correction);
    }

    private void writeTables(List<Folded<HazardStep, HazardEvent>> changed) {
        List<HazardStep> steps = changed.stream().map(Folded::after).toList();
        hazards.write(steps.stream().map(HazardStep::file).toList());
        timeline.write(changed);
        indicators.write(steps);
        penalties.write(steps);
        formerPlaces.write(steps);
    }
}
