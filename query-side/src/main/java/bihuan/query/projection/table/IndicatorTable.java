package bihuan.query.projection.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.query.core.file.HazardFile;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.Mark;
import bihuan.query.core.indicator.Marks;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** The marks of every hazard, from which indicators are computed. Written only when they change, which few acts do. */
public class IndicatorTable {

    private final LedgerSchema tables;
    private final FileJson json;

    public IndicatorTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    public void write(List<HazardStep> changed) {
        var moved = changed.stream().filter(step -> !step.storedRows().marks().equals(step.rows().marks()))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        tables.sql("delete from query.indicator_mark where hazard_id = any(:ids)")
                .param("ids", moved.stream().filter(step -> step.stored() != null).map(step -> step.file().id())
                        .toArray(String[]::new))
                .update();
        tables.sql("""
                insert into query.indicator_mark
                select * from json_populate_recordset(null::query.indicator_mark, cast(:rows as json))
                order by hazard_id, ordinal
                """)
                .param("rows", json.write(moved.stream().flatMap(step -> step.rows().marks().stream()).toList()))
                .update();
    }

    public static List<Map<String, Object>> rows(HazardFile file) {
        var rows = new ArrayList<Map<String, Object>>();
        Marks.of(file).forEach(mark -> rows.add(row(file, mark, rows.size())));
        return rows;
    }

    private static Map<String, Object> row(HazardFile file, Mark mark, int ordinal) {
        var row = new LinkedHashMap<String, Object>();
        row.put("hazard_id", file.id());
        row.put("ordinal", ordinal);
        row.put("kind", mark.kind());
        row.put("begins", mark.begins());
        row.put("ends", mark.ends());
        row.put("met", mark.met());
        row.put("park_id", file.report().parkId());
        row.put("unit_id", file.report().unitId());
        row.put("category", Dimension.CATEGORY.of(file, mark));
        row.put("source", Dimension.SOURCE.of(file, mark));
        row.put("level", Dimension.LEVEL.of(file, mark));
        row.put("planned", mark.planned());
        row.put("committed", mark.committed());
        row.put("spent", mark.spent());
        return row;
    }
}
