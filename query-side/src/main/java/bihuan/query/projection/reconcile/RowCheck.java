package bihuan.query.projection.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.axonframework.eventsourcing.eventstore.EventStore;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.query.core.file.HazardFile;
import bihuan.query.projection.LedgerProjection;
import bihuan.query.projection.ProjectedEvents;
import bihuan.query.projection.StoredEvents;
import bihuan.query.projection.counter.CounterTally;
import bihuan.query.projection.reconcile.Reconciled.Kind;
import bihuan.query.projection.stream.Folded;
import bihuan.query.projection.table.FormerPlaceTable;
import bihuan.query.projection.table.HazardStep;
import bihuan.query.projection.table.HazardTable;
import bihuan.query.projection.table.IndicatorTable;
import bihuan.query.projection.table.LedgerTable;
import bihuan.query.projection.table.PenaltyTable;
import bihuan.query.projection.table.TimelineTable;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;
import tools.jackson.databind.JsonNode;

/**
 * Compares every row with the pure fold of its events, up to the row's version, and every counter with the sum over the
 * folds. Reads the tables in one snapshot, a page at a time.
 */
final class RowCheck {

    private static final int PAGE = 200;

    private final EventStore store;
    private final LedgerSchema tables;
    private final FileJson json;
    private final CounterTally tally = new CounterTally();
    private long rows;
    private long events;

    RowCheck(EventStore store, LedgerSchema snapshot, FileJson json) {
        this.store = store;
        this.tables = snapshot;
        this.json = json;
    }

    private record Row(String id, long version, String all) {
    }

    private record Entry(String hazardId, long sequence, String all) {
    }

    /** Compares everything and returns the number of rows. */
    long run(Differences differences) {
        String last = "";
        for (List<Row> page = page(last); !page.isEmpty(); page = page(last)) {
            String[] ids = page.stream().map(Row::id).toArray(String[]::new);
            Map<String, List<Entry>> timelines = timelines(ids);
            Map<String, Set<String>> evidence = evidence(ids);
            Map<String, String> marks = derivedRows("indicator_mark", ids);
            Map<String, String> penalties = derivedRows("penalty", ids);
            Map<String, String> places = derivedRows("former_place", ids);
            for (Row row : page) {
                HazardFile file = check(row, timelines.getOrDefault(row.id(), List.of()),
                        evidence.getOrDefault(row.id(), Set.of()), differences);
                check(Kind.INDICATOR, file, IndicatorTable.rows(file), marks, differences);
                check(Kind.PENALTY, file, PenaltyTable.rows(file), penalties, differences);
                check(Kind.ROW, file, FormerPlaceTable.rows(file), places, differences);
            }
            last = page.getLast().id();
        }
        tally.compare(tables, (counter, expected, found) -> differences.add(Kind.COUNTER, counter, "amount",
                expected.toPlainString(), found.toPlainString()));
        long registered = tables.sql(LedgerTable.counted()).query(Long.class).single()
                + new FrozenReportCheck(store, tables, json, differences).run();
        new PaperCheck(tables, differences).run();
        long counted = new ProjectedEvents(tables).of(LedgerProjection.NAME);
        long expected = events + registered + new CampaignCheck(store, tables, json, differences).run();
        if (counted != expected) {
            differences.add(Kind.COUNT, LedgerProjection.NAME, "events", expected, counted);
        }
        tables.sql("select subject_id, sequence, cause from query.dead_letter order by 1, 2").query(letter -> {
            differences.add(Kind.DEAD_LETTER, letter.getString(1), letter.getString(2), "projected",
                    letter.getString(3));
        });
        return rows;
    }

    private void check(Kind kind, HazardFile file, Object expected, Map<String, String> found,
            Differences differences) {
        if (file != null) {
            differences.compare(kind, file.id(), "", tree(json.write(expected)),
                    tree(found.getOrDefault(file.id(), "[]")));
        }
    }

    /** The expected file of the row; null when the row's version does not exist. */
    private HazardFile check(Row row, List<Entry> timeline, Set<String> evidence, Differences differences) {
        rows++;
        events += row.version() + 1;
        Folded<HazardStep, HazardEvent> expected = HazardStep.FOLD.fold(null,
                StoredEvents.of(store, row.id(), row.version(), HazardEvent.class));
        HazardFile file = expected.after() == null ? null : expected.after().file();
        if (file == null || file.version() != row.version()) {
            differences.add(Kind.ROW, row.id(), "version", file == null ? null : file.version(), row.version());
            return null;
        }
        tally.add(file);
        differences.compare(Kind.ROW, row.id(), "", tree(json.write(HazardTable.row(file))), tree(row.all()));
        var counted = TimelineTable.counted(expected.after()).toList();
        for (int i = 0; i < Math.max(timeline.size(), expected.entries().size()); i++) {
            var found = i < timeline.size() ? tree(timeline.get(i).all()) : tree("null");
            var entry = i < expected.entries().size() ? entry(expected.entries().get(i), counted.get(i)) : tree("null");
            differences.compare(Kind.TIMELINE, row.id(), i + ".", entry, found);
        }
        var digests = new TreeSet<String>();
        expected.entries().forEach(entry -> TimelineTable.digests(entry.recorded().event()).forEach(digests::add));
        if (!digests.equals(evidence)) {
            differences.add(Kind.EVIDENCE, row.id(), "sha256", digests, evidence);
        }
        return file;
    }

    private JsonNode entry(Folded.Entry<HazardStep, HazardEvent> entry, Map<String, Object> counted) {
        var recorded = entry.recorded();
        var row = new LinkedHashMap<String, Object>();
        row.put("sequence", recorded.sequence());
        row.put("type", recorded.event().getClass().getSimpleName());
        row.put("payload", recorded.event());
        row.put("changes", entry.after().changes());
        for (String column : List.of("occurred_on", "voided", "effective")) {
            row.put(column, counted.get(column));
        }
        return tree(json.write(row));
    }

    private JsonNode tree(String text) {
        return json.read(text, JsonNode.class);
    }

    private List<Row> page(String after) {
        return tables.sql("""
                select id, version, to_jsonb(h)::text from query.hazard h where id > :after order by id limit :rows
                """).param("after", after).param("rows", PAGE)
                .query((row, number) -> new Row(row.getString(1), row.getLong(2), row.getString(3))).list();
    }

    private Map<String, List<Entry>> timelines(String[] ids) {
        var found = new HashMap<String, List<Entry>>();
        tables.sql("""
                select hazard_id, sequence,
                    (to_jsonb(t) - array['hazard_id', 'recorded_at', 'park_id', 'unit_id', 'position'])::text
                from query.timeline t where hazard_id = any(:ids) order by hazard_id, sequence
                """).param("ids", ids).query(row -> {
            found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                    .add(new Entry(row.getString(1), row.getLong(2), row.getString(3)));
        });
        return found;
    }

    private Map<String, Set<String>> evidence(String[] ids) {
        var found = new HashMap<String, Set<String>>();
        tables.sql("select hazard_id, sha256 from query.hazard_evidence where hazard_id = any(:ids)").param("ids", ids)
                .query(row -> {
                    found.computeIfAbsent(row.getString(1), id -> new TreeSet<>()).add(row.getString(2));
                });
        return found;
    }

    /** The rows of these hazards in a table with several rows each, as one JSON array per hazard. */
    private Map<String, String> derivedRows(String table, String[] ids) {
        var found = new HashMap<String, String>();
        tables.sql("""
                select hazard_id, jsonb_agg(to_jsonb(t) order by ordinal)::text
                from query.%s t where hazard_id = any(:ids) group by hazard_id
                """.formatted(table)).param("ids", ids).query(row -> {
            found.put(row.getString(1), row.getString(2));
        });
        return found;
    }
}
