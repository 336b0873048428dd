package bihuan.query.projection.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.platform.database.RowArrays;
import bihuan.query.core.file.HazardFile;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** Where hazards belonged before they went along with their units: a park's ledger of a past day has them still. */
public class FormerPlaceTable {

    private static final RowArrays COLUMNS = new RowArrays(
            "hazard_id text, ordinal integer, park_id text, unit_id text");

    private final DerivedTable table;

    public FormerPlaceTable(LedgerSchema tables, FileJson json) {
        this.table = new DerivedTable(tables, json, "query.former_place", COLUMNS, DerivedRows::formerPlaces);
    }

    /** Writes what is different. */
    public void write(List<HazardStep> changed) {
        table.write(changed);
    }

    public static List<Map<String, Object>> rows(HazardFile file) {
        var rows = new ArrayList<Map<String, Object>>();
        if (file != null) {
            file.records().formerPlaces().forEach(place -> {
                var row = new LinkedHashMap<String, Object>();
                row.put("hazard_id", file.id());
                row.put("ordinal", rows.size());
                row.put("park_id", place.parkId());
                row.put("unit_id", place.unitId());
                rows.add(row);
            });
        }
        return rows;
    }
}
