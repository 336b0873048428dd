package bihuan.query.projection.table;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.platform.database.RowArrays;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.Mark;
import bihuan.query.core.indicator.Marks;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** The marks of every hazard, from which indicators are computed. Written only when they change, which few acts do. */
public class IndicatorTable {

    private static final RowArrays COLUMNS = new RowArrays("""
            hazard_id text, ordinal integer, kind text, begins date, ends date, met boolean, park_id text, unit_id text,
            category text, source text, level text, planned numeric, committed numeric, spent numeric""");

    private final DerivedTable table;

    public IndicatorTable(LedgerSchema tables, FileJson json) {
        this.table = new DerivedTable(tables, json, "query.indicator_mark", COLUMNS, DerivedRows::marks);
    }

    public void write(List<HazardStep> changed) {
        table.write(changed);
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
