package bihuan.query.projection;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.axonframework.eventsourcing.eventstore.EventStore;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.query.counter.CounterTally;
import bihuan.query.file.HazardFile;
import bihuan.query.projection.Reconciled.Kind;
import bihuan.query.schema.LedgerSchema;
import tools.jackson.databind.JsonNode;

/**
 * Compares every row with the pure fold of its events, up to the version that the row says it is of, and every counter
 * with the sum over the folds. Reads the tables as they were at one moment, a page at a time.
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

    /** Compares everything and answers how many rows there are. */
    long run(Differences differences) {
        String last = "";
        for (List<Row> page = page(last); !page.isEmpty(); page = page(last)) {
            String[] ids = page.stream().map(Row::id).toArray(String[]::new);
            Map<String, List<Entry>> timelines = timelines(ids);
            Map<String, Set<String>> evidence = evidence(ids);
            Map<String, String> marks = beside("indicator_mark", ids);
            Map<String, String> penalties = beside("penalty", ids);
            for (Row row : page) {
                HazardFile file = check(row, timelines.getOrDefault(row.id(), List.of()),
                        evidence.getOrDefault(row.id(), Set.of()), differences);
                check(Kind.INDICATOR, file, IndicatorTable.rows(file), marks, differences);
                check(Kind.PENALTY, file, PenaltyTable.rows(file), penalties, differences);
            }
            last = page.getLast().id();
        }
        tally.compare(tables, (counter, expected, found) -> differences.add(Kind.COUNTER, counter, "amount",
                expected.toPlainString(), found.toPlainString()));
        long registered = count("select count(*) from query.park") + count("select count(*) from query.unit")
                + count("select count(*) from query.clock_profile")
                + count("select count(*) from query.park_clock_profile where sequence > 0")
                + count("select count(*) from query.frozen_report");
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
            note(kind, file.id(), "", tree(json.write(expected)), tree(found.getOrDefault(file.id(), "[]")),
                    differences);
        }
    }

    /** The file that the row must be; null when the row is not even of a version that there is. */
    private HazardFile check(Row row, List<Entry> timeline, Set<String> evidence, Differences differences) {
        rows++;
        events += row.version() + 1;
        Folded expected = Folded.of(null, stored(row));
        HazardFile file = expected.after();
        if (file == null || file.version() != row.version()) {
            differences.add(Kind.ROW, row.id(), "version", file == null ? null : file.version(), row.version());
            return null;
        }
        tally.add(file);
        note(Kind.ROW, row.id(), "", tree(json.write(HazardTable.row(file))), tree(row.all()), differences);
        for (int i = 0; i < Math.max(timeline.size(), expected.entries().size()); i++) {
            var found = i < timeline.size() ? tree(timeline.get(i).all()) : tree("null");
            var entry = i < expected.entries().size() ? entry(expected.entries().get(i)) : tree("null");
            note(Kind.TIMELINE, row.id(), i + ".", entry, found, differences);
        }
        var digests = new TreeSet<String>();
        expected.entries().forEach(entry -> digests.addAll(entry.seen().event().act().evidence()));
        if (!digests.equals(evidence)) {
            differences.add(Kind.EVIDENCE, row.id(), "sha256", digests, evidence);
        }
        return file;
    }

    private List<Seen> stored(Row row) {
        var seen = new ArrayList<Seen>();
        var stream = store.readEvents(row.id(), 0);
        while (stream.hasNext()) {
            var event = stream.next();
            if (event.getSequenceNumber() > row.version()) {
                break;
            }
            seen.add(new Seen((HazardEvent) event.getPayload(), event.getSequenceNumber(), event.getTimestamp()));
        }
        return seen;
    }

    private JsonNode entry(Folded.Entry entry) {
        var seen = entry.seen();
        return tree(json.write(Map.of("sequence", seen.sequence(), "type", seen.event().getClass().getSimpleName(),
                "occurred_on", seen.event().act().occurredOn(), "payload", seen.event(), "changes",
                entry.changes())));
    }

    private void note(Kind kind, String id, String where, JsonNode expected, JsonNode found, Differences differences) {
        var difference = JsonDifference.between(expected, found);
        if (difference != null) {
            differences.add(kind, id, where + difference.path(), difference.expected(), difference.found());
        }
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

    /** What stands beside these hazards in a table of several rows each, as one list of JSON a hazard. */
    private Map<String, String> beside(String table, String[] ids) {
        var found = new HashMap<String, String>();
        tables.sql("""
                select hazard_id, jsonb_agg(to_jsonb(t) order by ordinal)::text
                from query.%s t where hazard_id = any(:ids) group by hazard_id
                """.formatted(table)).param("ids", ids).query(row -> {
            found.put(row.getString(1), row.getString(2));
        });
        return found;
    }

    private long count(String sql) {
        return tables.sql(sql).query(Long.class).single();
    }
}
