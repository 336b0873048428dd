package bihuan.query.projection.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.ActCorrected;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.platform.database.RowArrays;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.Recorded;
import bihuan.query.projection.stream.Folded;
import bihuan.query.projection.stream.Past;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** Every event with its changes, and the files that each hazard carries. */
@Component
public class TimelineTable {

    private static final RowArrays EVENTS = new RowArrays("""
            hazard_id text, sequence bigint, type text, occurred_on date, recorded_at timestamptz, park_id text,
            unit_id text, payload jsonb, changes jsonb, position bigint, voided boolean""");
    private static final String INSERT_EVENTS = EVENTS.insertInto("query.timeline")
            + "order by hazard_id, sequence on conflict do nothing";

    private static final RowArrays COUNTED = new RowArrays("""
            hazard_id text, sequence bigint, voided boolean, occurred_on date, effective jsonb, park_id text,
            unit_id text""");
    private static final String UPDATE_COUNTED = """
            update query.timeline t set voided = c.voided, occurred_on = c.occurred_on, effective = c.effective,
                park_id = c.park_id, unit_id = c.unit_id
            from %s c where t.hazard_id = c.hazard_id and t.sequence = c.sequence
            """.formatted(COUNTED.relation());

    private static final RowArrays EVIDENCE = new RowArrays("sha256 text, hazard_id text, park_id text, unit_id text");
    private static final String INSERT_EVIDENCE = EVIDENCE.insertInto("query.hazard_evidence")
            + "order by sha256, hazard_id on conflict do nothing";

    private static final RowArrays PLACES = new RowArrays("hazard_id text, park_id text, unit_id text");
    private static final String UPDATE_PLACES = """
            update query.%%s t set park_id = c.park_id, unit_id = c.unit_id from %s c where t.hazard_id = c.hazard_id
            """.formatted(PLACES.relation());

    private final LedgerSchema tables;
    private final FileJson json;

    public TimelineTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    /** Every event of these hazards so far, by hazard. */
    public Map<String, Past<HazardEvent>> pasts(List<String> hazards) {
        return Pasts.read(tables, """
                select hazard_id, sequence, type, payload, recorded_at from query.timeline
                where hazard_id = any(:ids) order by hazard_id, sequence
                """, hazards, json::event);
    }

    public void write(List<Folded<HazardStep, HazardEvent>> folded) {
        var events = folded.stream()
                .flatMap(one -> one.entries().stream().map(entry -> event(one.after().file(), entry)));
        tables.sql(INSERT_EVENTS).params(EVENTS.of(events.toList(), json::write)).update();
        move(folded.stream().map(Folded::after).filter(HazardStep::moved).map(HazardStep::file).toList());
        var corrected = folded.stream().map(Folded::after).filter(HazardStep::corrected).toList();
        if (!corrected.isEmpty()) {
            tables.sql(UPDATE_COUNTED)
                    .params(COUNTED.of(corrected.stream().flatMap(TimelineTable::counted).toList(), json::write))
                    .update();
            tables.sql("delete from query.hazard_evidence where hazard_id = any(:ids)")
                    .param("ids", corrected.stream().map(step -> step.file().id()).toArray(String[]::new)).update();
        }
        var evidence = folded.stream().flatMap(one -> digests(one)
                .map(digest -> evidence(one.after().file(), digest))).distinct().toList();
        if (!evidence.isEmpty()) {
            tables.sql(INSERT_EVIDENCE).params(EVIDENCE.of(evidence, json::write)).update();
        }
    }

    /** What happened to a hazard, and its files, belong to whom the hazard belongs to. */
    private void move(List<HazardFile> moved) {
        if (moved.isEmpty()) {
            return;
        }
        var places = PLACES.of(moved.stream().map(TimelineTable::place).toList(), json::write);
        for (String table : List.of("timeline", "hazard_evidence")) {
            tables.sql(UPDATE_PLACES.formatted(table)).params(places).update();
        }
    }

    private static Map<String, String> place(HazardFile file) {
        return Map.of("hazard_id", file.id(), "park_id", file.report().parkId(), "unit_id", file.report().unitId());
    }

    /** The files of new acts; after a correction, of all acts, void ones and those of before among them. */
    private static Stream<String> digests(Folded<HazardStep, HazardEvent> one) {
        return (one.after().corrected()
                ? one.after().past().bySequence().values().stream().map(Recorded::event)
                : one.entries().stream().map(entry -> entry.recorded().event()))
                .flatMap(TimelineTable::digests);
    }

    /** The files that an event names. */
    public static Stream<String> digests(HazardEvent event) {
        return event instanceof ActCorrected correction
                ? Stream.concat(correction.act().evidence().stream(), correction.corrected().act().evidence().stream())
                : event.act().evidence().stream();
    }

    /** Which events of a hazard count, and how. */
    public static Stream<Map<String, Object>> counted(HazardStep step) {
        var events = new LinkedHashMap<Long, HazardEvent>();
        step.past().bySequence().forEach((sequence, recorded) -> events.put(sequence, recorded.event()));
        var history = EffectiveActs.of(events);
        return events.entrySet().stream().map(event -> {
            var row = new LinkedHashMap<String, Object>();
            HazardEvent now = history.asCorrected(event.getKey());
            row.put("hazard_id", step.file().id());
            row.put("sequence", event.getKey());
            row.put("voided", history.voidedBy(event.getKey()) != null);
            row.put("occurred_on", now.act().occurredOn());
            row.put("effective", now == event.getValue() ? null : now);
            row.put("park_id", step.file().report().parkId());
            row.put("unit_id", step.file().report().unitId());
            return row;
        });
    }

    private static Map<String, Object> event(HazardFile file, Folded.Entry<HazardStep, HazardEvent> entry) {
        var recorded = entry.recorded();
        var row = new LinkedHashMap<String, Object>();
        row.put("hazard_id", file.id());
        row.put("sequence", recorded.sequence());
        row.put("type", recorded.event().getClass().getSimpleName());
        row.put("occurred_on", recorded.event().act().occurredOn());
        row.put("recorded_at", recorded.recordedAt());
        row.put("park_id", file.report().parkId());
        row.put("unit_id", file.report().unitId());
        row.put("payload", recorded.event());
        row.put("changes", entry.after().changes());
        row.put("position", recorded.position());
        row.put("voided", false);
        return row;
    }

    private static Map<String, String> evidence(HazardFile file, String digest) {
        return Map.of("sha256", digest, "hazard_id", file.id(), "park_id", file.report().parkId(), "unit_id",
                file.report().unitId());
    }
}
