package bihuan.query.projection.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Records.Penalty;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/**
 * Every penalty of every hazard, with the unit that it was imposed on: a unit's penalties are counted across its
 * hazards.
 */
public class PenaltyTable {

    private final LedgerSchema tables;
    private final FileJson json;

    public PenaltyTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    /** Writes what is different: a penalty changes only with a correction. */
    public void write(List<HazardStep> changed) {
        var moved = changed.stream().filter(step -> !step.storedRows().penalties().equals(step.rows().penalties()))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        tables.sql("delete from query.penalty where hazard_id = any(:ids)")
                .param("ids", moved.stream().filter(step -> !step.storedRows().penalties().isEmpty())
                        .map(step -> step.file().id()).toArray(String[]::new))
                .update();
        tables.sql("""
                insert into query.penalty
                select * from json_populate_recordset(null::query.penalty, cast(:rows as json))
                order by hazard_id, ordinal
                """)
                .param("rows", json.write(moved.stream().flatMap(step -> step.rows().penalties().stream()).toList()))
                .update();
    }

    public static List<Map<String, Object>> rows(HazardFile file) {
        var rows = new ArrayList<Map<String, Object>>();
        if (file != null) {
            file.records().penalties().forEach(penalty -> rows.add(row(file, penalty, rows.size())));
        }
        return rows;
    }

    private static Map<String, Object> row(HazardFile file, Penalty penalty, int ordinal) {
        var row = new LinkedHashMap<String, Object>();
        row.put("hazard_id", file.id());
        row.put("ordinal", ordinal);
        row.put("park_id", file.report().parkId());
        row.put("unit_id", file.report().unitId());
        row.put("decision_number", penalty.decisionNumber());
        row.put("kind", penalty.kind());
        row.put("amount", penalty.amount());
        row.put("decided_on", penalty.decidedOn());
        return row;
    }
}
