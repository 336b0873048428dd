package bihuan.query.projection;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.query.file.HazardFile;
import bihuan.query.indicator.Dimension;
import bihuan.query.indicator.Mark;
import bihuan.query.indicator.Marks;
import bihuan.query.schema.LedgerSchema;

/**
 * The marks of every hazard, of which indicators are made. Written only where they changed, which most acts leave be.
 */
class IndicatorTable {

    private final LedgerSchema tables;
    private final FileJson json;

    IndicatorTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    void write(List<Folded> folded) {
        var moved = folded.stream().filter(one -> !one.besideBefore().marks().equals(one.besideAfter().marks()))
                .toList();
        if (moved.isEmpty()) {
            return;
        }
        tables.sql("delete from query.indicator_mark where hazard_id = any(:ids)")
                .param("ids", moved.stream().filter(one -> one.before() != null).map(one -> one.after().id())
                        .toArray(String[]::new))
                .update();
        tables.sql("""
                insert into query.indicator_mark
                select * from json_populate_recordset(null::query.indicator_mark, cast(:rows as json))
                order by hazard_id, ordinal
                """)
                .param("rows", json.write(moved.stream().flatMap(one -> one.besideAfter().marks().stream()).toList()))
                .update();
    }

    static List<Map<String, Object>> rows(HazardFile file) {
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
