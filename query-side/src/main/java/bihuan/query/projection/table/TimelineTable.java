package bihuan.query.projection.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.query.core.file.HazardFile;
import bihuan.query.projection.stream.Folded;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** Every event with its changes, and the files that each hazard carries. */
@Component
public class TimelineTable {

    private static final String EVENTS = """
            insert into query.timeline
            select * from json_populate_recordset(null::query.timeline, cast(:rows as json))
            order by hazard_id, sequence on conflict do nothing
            """;

    private static final String EVIDENCE = """
            insert into query.hazard_evidence
            select * from json_populate_recordset(null::query.hazard_evidence, cast(:rows as json))
            order by sha256, hazard_id on conflict do nothing
            """;

    private final LedgerSchema tables;
    private final FileJson json;

    public TimelineTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    public void write(List<Folded<HazardStep, HazardEvent>> folded) {
        var events = folded.stream()
                .flatMap(one -> one.entries().stream().map(entry -> event(one.after().file(), entry)));
        tables.sql(EVENTS).param("rows", json.write(events.toList())).update();
        var evidence = folded.stream().flatMap(one -> one.entries().stream().flatMap(
                entry -> entry.recorded().event().act().evidence().stream()
                        .map(digest -> evidence(one.after().file(), digest))))
                .distinct().toList();
        if (!evidence.isEmpty()) {
            tables.sql(EVIDENCE).param("rows", json.write(evidence)).update();
        }
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
        return row;
    }

    private static Map<String, String> evidence(HazardFile file, String digest) {
        return Map.of("sha256", digest, "hazard_id", file.id(), "park_id", file.report().parkId(), "unit_id",
                file.report().unitId());
    }
}
