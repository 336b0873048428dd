package bihuan.query.projection.reconcile;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.axonframework.eventsourcing.eventstore.EventStore;

import bihuan.api.campaign.event.CampaignEvent;
import bihuan.query.projection.StoredEvents;
import bihuan.query.projection.reconcile.Reconciled.Kind;
import bihuan.query.projection.stream.Folded;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.table.CampaignTable;
import bihuan.query.projection.table.EnrolmentStep;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares campaigns and parks' parts in them with the pure fold of their events, up to the row's version. Reads the
 * tables in one snapshot.
 */
final class CampaignCheck {

    private final EventStore store;
    private final LedgerSchema tables;
    private final FileJson json;
    private final Differences differences;

    CampaignCheck(EventStore store, LedgerSchema snapshot, FileJson json, Differences differences) {
        this.store = store;
        this.tables = snapshot;
        this.json = json;
        this.differences = differences;
    }

    private record Row(String id, long version, String all) {
    }

    /** Compares everything and returns the number of events in the rows. */
    long run() {
        long events = 0;
        for (Row row : rows("campaign", "c")) {
            List<RecordedEvent<CampaignEvent>> setUp = stored(row);
            if (setUp.isEmpty()) {
                differences.add(Kind.ROW, row.id(), "version", null, row.version());
            } else {
                note(Kind.ROW, row.id(), "", json.write(CampaignTable.campaign(setUp.getFirst())), row.all());
            }
            events++;
        }
        for (Row row : rows("enrolment", "e")) {
            check(row);
            events += row.version() + 1;
        }
        return events;
    }

    private void check(Row row) {
        Folded<EnrolmentStep, CampaignEvent> expected = EnrolmentStep.FOLD.fold(null, stored(row));
        if (expected.after() == null || expected.after().part().version() != row.version()) {
            differences.add(Kind.ROW, row.id(), "version",
                    expected.after() == null ? null : expected.after().part().version(), row.version());
            return;
        }
        note(Kind.ROW, row.id(), "", json.write(CampaignTable.row(expected.after().part())), row.all());
        List<String> acts = tables.sql("""
                select to_jsonb(a)::text from query.enrolment_act a where enrolment_id = :id order by sequence
                """).param("id", row.id()).query(String.class).list();
        var digests = new TreeSet<String>();
        for (int i = 0; i < Math.max(acts.size(), expected.entries().size()); i++) {
            RecordedEvent<CampaignEvent> each = i < expected.entries().size()
                    ? expected.entries().get(i).recorded()
                    : null;
            note(Kind.TIMELINE, row.id(), i + ".", each == null
                    ? "null"
                    : comparable(json.write(
                            CampaignTable.act(each))),
                    i < acts.size() ? comparable(acts.get(i)) : "null");
            if (each != null) {
                CampaignTable.digests(each.event()).forEach(digests::add);
            }
        }
        Set<String> found = new TreeSet<>(tables.sql("""
                select sha256 from query.enrolment_evidence where enrolment_id = :id
                """).param("id", row.id()).query(String.class).list());
        if (!digests.equals(found)) {
            differences.add(Kind.EVIDENCE, row.id(), "sha256", digests, found);
        }
    }

    /** An instant has more digits in the store than in the table; an event read by its part has no global index. */
    private String comparable(String act) {
        var tree = (ObjectNode) json.read(act, JsonNode.class);
        tree.remove("recorded_at");
        tree.remove("position");
        return tree.toString();
    }

    private List<RecordedEvent<CampaignEvent>> stored(Row row) {
        return StoredEvents.of(store, row.id(), row.version(), CampaignEvent.class);
    }

    private void note(Kind kind, String id, String where, String expected, String found) {
        differences.compare(kind, id, where, json.read(expected, JsonNode.class), json.read(found, JsonNode.class));
    }

    private List<Row> rows(String table, String alias) {
        return tables.sql("select id, version, to_jsonb(%2$s)::text from query.%1$s %2$s order by id"
                .formatted(table, alias))
                .query((row, number) -> new Row(row.getString(1), row.getLong(2), row.getString(3))).list();
    }
}
