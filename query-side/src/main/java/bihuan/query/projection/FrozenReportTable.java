package bihuan.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.query.schema.LedgerSchema;

/** Frozen reports, each with the place in the store before which its events lie. */
final class FrozenReportTable {

    private static final String INSERT = """
            insert into query.frozen_report
            select * from json_populate_recordset(null::query.frozen_report, cast(:rows as json)) order by id
            on conflict do nothing
            """;

    private final LedgerSchema tables;
    private final FileJson json;

    FrozenReportTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    /** Writes them and says how many were new. */
    long write(List<Frozen> reports) {
        return reports.isEmpty()
                ? 0
                : tables.sql(INSERT).param("rows", json.write(reports.stream().map(FrozenReportTable::row).toList()))
                        .update();
    }

    private static Map<String, Object> row(Frozen frozen) {
        var event = frozen.event();
        var row = new LinkedHashMap<String, Object>();
        row.put("id", event.reportId());
        row.put("kind", event.kind());
        row.put("period", event.period());
        row.put("park_id", event.parkId());
        row.put("frozen_on", event.occurredOn());
        row.put("recorded_at", frozen.recordedAt());
        row.put("actor", event.actor());
        row.put("position", frozen.position());
        return row;
    }
}
