package bihuan.query.projection.table;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import bihuan.platform.database.RowArrays;
import bihuan.query.core.file.HazardFile;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** One row per hazard: the case file, and the columns that lists filter and sort by. */
@Component
public class HazardTable {

    private static final RowArrays ROWS = new RowArrays("""
            id text, version bigint, number text, park_id text, unit_id text, source text, category text,
            subcategory text, location text, description text, discovered_on date, level text, rectification text,
            listing text, restriction text, extension text, open boolean, original_deadline date,
            current_deadline date, settled_on date, closed_out_on date, progress_percent integer,
            funds_planned numeric, funds_spent numeric, file jsonb, principal_id text, reference_numbers text,
            contractor_id text""");

    private static final String UPSERT = ROWS.insertInto("query.hazard") + """
            order by id on conflict (id) do update set %s where hazard.version < excluded.version
            """.formatted(ROWS.excluded());

    private final LedgerSchema tables;
    private final FileJson json;

    public HazardTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    /** The stored files of these hazards, by id. */
    public Map<String, HazardFile> find(Collection<String> ids) {
        return tables.sql("select file from query.hazard where id = any(:ids)").param("ids", ids.toArray(String[]::new))
                .query((row, number) -> json.file(row.getString(1))).list().stream()
                .collect(Collectors.toMap(HazardFile::id, file -> file));
    }

    public void write(List<HazardFile> files) {
        tables.sql(UPSERT).params(ROWS.of(files.stream().map(HazardTable::row).toList(), json::write)).update();
    }

    /** The columns of a hazard's row, including the file. */
    public static Map<String, Object> row(HazardFile file) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", file.id());
        row.put("version", file.version());
        row.put("number", file.report().number());
        row.put("park_id", file.report().parkId());
        row.put("unit_id", file.report().unitId());
        row.put("source", file.report().source());
        row.put("category", file.report().category());
        row.put("subcategory", file.report().subcategory());
        row.put("location", file.report().location());
        row.put("description", file.report().description());
        row.put("discovered_on", file.report().discoveredOn());
        row.put("level", file.supervision().level());
        row.put("rectification", file.regions().rectification());
        row.put("listing", file.regions().listing());
        row.put("restriction", file.regions().restriction());
        row.put("extension", file.regions().extension());
        row.put("open", file.open());
        row.put("original_deadline", file.deadlines().original());
        row.put("current_deadline", file.deadlines().current());
        row.put("settled_on", file.ending().settledOn());
        row.put("closed_out_on", file.ending().closedOutOn());
        row.put("progress_percent", file.progress().percent());
        row.put("funds_planned", file.fundsPlanned());
        row.put("funds_spent", file.progress().fundsSpent());
        row.put("file", file);
        row.put("principal_id", file.principal() == null ? null : file.principal().value());
        row.put("reference_numbers", ReferenceNumbers.of(file));
        row.put("contractor_id", file.report().contractorId());
        return row;
    }
}
