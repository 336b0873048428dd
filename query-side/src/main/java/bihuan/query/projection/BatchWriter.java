package bihuan.query.projection;

import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.park.RegisterEvent;
import bihuan.query.counter.CounterTable;
import bihuan.query.file.HazardFile;

/**
 * Writes one batch: one read of the files it touches, folds in memory, one statement a table. Rows shared between
 * segments (counters, the number of events) come last and in a fixed order, so that segments wait for each other briefly
 * and never in a circle.
 */
@Component
class BatchWriter {

    private final HazardTable hazards;
    private final TimelineTable timeline;
    private final RegisterTable register;
    private final CounterTable counters;
    private final ProjectedEvents projected;

    BatchWriter(HazardTable hazards, TimelineTable timeline, RegisterTable register, CounterTable counters,
            ProjectedEvents projected) {
        this.hazards = hazards;
        this.timeline = timeline;
        this.register = register;
        this.counters = counters;
        this.projected = projected;
    }

    void write(Map<String, List<Seen>> events, List<RegisterEvent> registered) {
        long written = registered.isEmpty() ? 0 : register.write(registered);
        var folded = fold(events);
        if (!folded.isEmpty()) {
            hazards.write(folded.stream().map(Folded::after).toList());
            timeline.write(folded);
            counters.move(
                    folded.stream().map(hazard -> new CounterTable.Move(hazard.before(), hazard.after())).toList());
            written += folded.stream().mapToLong(hazard -> hazard.entries().size()).sum();
        }
        projected.add(LedgerProjection.NAME, written);
    }

    private List<Folded> fold(Map<String, List<Seen>> events) {
        if (events.isEmpty()) {
            return List.of();
        }
        Map<String, HazardFile> before = hazards.find(events.keySet());
        return events.entrySet().stream().map(entry -> fold(before.get(entry.getKey()), entry.getValue()))
                .filter(Folded::changed).toList();
    }

    /** One hazard at a time, so that a hazard that cannot be folded is known by name. */
    private static Folded fold(HazardFile before, List<Seen> events) {
        try {
            return Folded.of(before, events);
        } catch (RuntimeException broken) {
            HazardEvent first = events.getFirst().event();
            throw new IllegalStateException("Cannot fold " + first.hazardId(), broken);
        }
    }
}
