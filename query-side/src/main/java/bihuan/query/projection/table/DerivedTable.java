package bihuan.query.projection.table;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import bihuan.platform.database.RowArrays;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** A table of rows that are derived from the files of hazards: the rows of a hazard are replaced when they change. */
final class DerivedTable {

    private final LedgerSchema tables;
    private final FileJson json;
    private final RowArrays columns;
    private final String delete;
    private final String insert;
    private final Function<DerivedRows, List<Map<String, Object>>> own;

    /**
     * @param name
     *            the table in the schema {@code query}, with its schema
     * @param columns
     *            its columns, {@code hazard_id} and {@code ordinal} among them, as {@link RowArrays} takes them
     * @param own
     *            the rows of this table among all that are derived
     */
    DerivedTable(LedgerSchema tables, FileJson json, String name, RowArrays columns,
            Function<DerivedRows, List<Map<String, Object>>> own) {
        this.tables = tables;
        this.json = json;
        this.columns = columns;
        this.delete = "delete from %s where hazard_id = any(:ids)".formatted(name);
        this.insert = columns.insertInto(name) + "order by hazard_id, ordinal";
        this.own = own;
    }

    void write(List<HazardStep> changed) {
        var different = changed.stream()
                .filter(step -> !own.apply(step.storedRows()).equals(own.apply(step.rows()))).toList();
        if (different.isEmpty()) {
            return;
        }
        tables.sql(delete).param("ids", different.stream().filter(step -> step.stored() != null)
                .map(step -> step.file().id()).toArray(String[]::new)).update();
        var rows = different.stream().flatMap(step -> own.apply(step.rows()).stream()).toList();
        tables.sql(insert).params(columns.of(rows, json::write)).update();
    }
}
