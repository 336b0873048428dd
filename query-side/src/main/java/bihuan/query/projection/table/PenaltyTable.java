package bihuan.query.projection.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.platform.database.RowArrays;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.Records.Penalty;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/**
 * Every penalty of every hazard, with the unit that it was imposed on: a unit's penalties are counted across its
 * hazards.
 */
public class PenaltyTable {

    private static final RowArrays COLUMNS = new RowArrays("""
            hazard_id text, ordinal integer, park_id text, unit_id text, decision_number text, kind text,
            amount numeric, decided_on date""");

    private final DerivedTable table;

    public PenaltyTable(LedgerSchema tables, FileJson json) {
        this.table = new DerivedTable(tables, json, "query.penalty", COLUMNS, DerivedRows::penalties);
    }

    /** Writes what is different: a penalty changes only with a correction. */
    public void write(List<HazardStep> changed) {
        table.write(changed);
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
