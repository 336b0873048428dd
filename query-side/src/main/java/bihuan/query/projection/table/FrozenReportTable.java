package bihuan.query.projection.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.api.report.ReportEvent;
import bihuan.api.report.ReportFrozen;
import bihuan.api.report.ReportRendered;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** Frozen reports, each with the global index below which its events lie, and with its rendered files. */
public final class FrozenReportTable {

    private static final String INSERT = """
            insert into query.frozen_report
            select * from json_populate_recordset(null::query.frozen_report, cast(:rows as json)) order by id
            on conflict do nothing returning park_id
            """;
    private static final String RENDERED = """
            update query.frozen_report r set renditions = n.renditions
            from json_to_recordset(cast(:rows as json)) n(id text, renditions jsonb)
            where r.id = n.id and r.renditions is null returning r.park_id
            """;

    private final LedgerSchema tables;
    private final FileJson json;

    public FrozenReportTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    /** Writes them and returns the park of each event written, null for the district. */
    public List<String> write(Collection<List<RecordedEvent<ReportEvent>>> reports) {
        var frozen = new ArrayList<Map<String, Object>>();
        var rendered = new ArrayList<Map<String, Object>>();
        reports.stream().flatMap(List::stream).forEach(entry -> {
            switch (entry.event()) {
                case ReportFrozen event -> frozen.add(row(event, entry));
                case ReportRendered event -> rendered
                        .add(Map.of("id", event.reportId(), "renditions", event.renditions()));
            }
        });
        var parks = new ArrayList<String>();
        parks.addAll(run(INSERT, frozen));
        parks.addAll(run(RENDERED, rendered));
        return parks;
    }

    private List<String> run(String sql, List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? List.of()
                : tables.sql(sql).param("rows", json.write(rows)).query((row, number) -> row.getString(1)).list();
    }

    private static Map<String, Object> row(ReportFrozen event, RecordedEvent<ReportEvent> entry) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", event.reportId());
        row.put("kind", event.kind());
        row.put("period", event.period());
        row.put("park_id", event.parkId());
        row.put("frozen_on", event.occurredOn());
        row.put("recorded_at", entry.recordedAt());
        row.put("actor", event.actor());
        row.put("position", entry.position());
        return row;
    }
}
