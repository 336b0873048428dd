package bihuan.query.projection.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.stereotype.Component;

import bihuan.platform.database.RowArrays;
import bihuan.query.core.file.HazardFile;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/**
 * One row per hazard: the case file, and the columns that lists filter and sort by. The files that were written last
 * are kept, so that the next event of a hazard neither reads nor decodes its file; the row itself says whether it is
 * still the one that was written (ADR 48).
 */
@Component
public class HazardTable {

    /** What {@link #row} makes. */
    public static final RowArrays ROWS = new RowArrays("""
            id text, version bigint, number text, park_id text, unit_id text, source text, category text,
            subcategory text, location text, description text, discovered_on date, level text, rectification text,
            listing text, restriction text, extension text, open boolean, original_deadline date,
            current_deadline date, settled_on date, closed_out_on date, progress_percent integer,
            funds_planned numeric, funds_spent numeric, file jsonb, principal_id text, reference_numbers text,
            contractor_id text""");

    private static final String UPSERT = ROWS.insertInto("query.hazard") + """
            order by id on conflict (id) do update set %s where hazard.version < excluded.version
            returning id, xmin::text, tableoid::bigint
            """.formatted(ROWS.excluded());

    private static final String STAMPS = """
            select id, xmin::text, tableoid::bigint from query.hazard where id = any(:ids)""";
    private static final String FILES = "select file from query.hazard where id = any(:ids)";

    /**
     * What a file weighs: it grows by evidence and document numbers only, so that some tens of events with both make as
     * much as the file without any.
     */
    private static final int FILE_ITSELF = 40;
    /** Under a hundred megabytes. */
    private static final long MOST_WEIGHT = 800_000;

    private final LedgerSchema tables;
    private final FileJson json;
    private final Cache<String, Written> written = Caffeine.newBuilder().maximumWeight(MOST_WEIGHT)
            .weigher((String id, Written one) -> FILE_ITSELF + (int) Math.min(MOST_WEIGHT, one.file.version())).build();

    public HazardTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    /**
     * Which version of which row: the transaction that wrote it and the table it is in. It is another one after any
     * update, after a rollback, and in a rebuilt table.
     */
    private record Stamp(String transaction, long table) {
    }

    /** A file as it was written. */
    private record Written(Stamp stamp, HazardFile file) {
    }

    /** The stored files of these hazards, by id. */
    public Map<String, HazardFile> find(Collection<String> ids) {
        var found = new HashMap<String, HazardFile>();
        var unknown = new ArrayList<String>();
        stamps(STAMPS, Map.of("ids", ids.toArray(String[]::new))).forEach((id, stamp) -> {
            Written kept = written.getIfPresent(id);
            if (kept != null && kept.stamp.equals(stamp)) {
                found.put(id, kept.file);
            } else {
                unknown.add(id);
            }
        });
        if (!unknown.isEmpty()) {
            tables.sql(FILES).param("ids", unknown.toArray(String[]::new))
                    .query((row, number) -> json.file(row.getString(1))).list()
                    .forEach(file -> found.put(file.id(), file));
        }
        return found;
    }

    public void write(List<HazardFile> files) {
        Map<String, Stamp> stamps = stamps(UPSERT, ROWS.of(files.stream().map(HazardTable::row).toList(), json::write));
        files.stream().filter(file -> stamps.containsKey(file.id()))
                .forEach(file -> written.put(file.id(), new Written(stamps.get(file.id()), file)));
    }

    private Map<String, Stamp> stamps(String sql, Map<String, ?> parameters) {
        return tables.sql(sql).params(parameters)
                .query((row, number) -> Map.entry(row.getString(1), new Stamp(row.getString(2), row.getLong(3)))).list()
                .stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
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
