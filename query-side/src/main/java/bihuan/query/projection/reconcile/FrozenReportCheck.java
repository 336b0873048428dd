package bihuan.query.projection.reconcile;

import java.util.List;

import org.axonframework.eventsourcing.eventstore.EventStore;

import bihuan.api.report.Rendition;
import bihuan.api.report.ReportEvent;
import bihuan.api.report.ReportRendered;
import bihuan.query.projection.StoredEvents;
import bihuan.query.projection.reconcile.Reconciled.Kind;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** Compares each frozen report's files with its events, and the stored bytes with the digests in the events. */
final class FrozenReportCheck {

    private final EventStore store;
    private final LedgerSchema tables;
    private final FileJson json;
    private final Differences differences;

    FrozenReportCheck(EventStore store, LedgerSchema snapshot, FileJson json, Differences differences) {
        this.store = store;
        this.tables = snapshot;
        this.json = json;
        this.differences = differences;
    }

    private record Row(String id, List<Rendition> renditions) {
    }

    /** Compares everything and returns the number of events in the rows. */
    long run() {
        List<Row> rows = tables.sql("select id, coalesce(renditions, '[]')::text from query.frozen_report order by id")
                .query((row, number) -> new Row(row.getString(1),
                        List.of(json.read(row.getString(2), Rendition[].class))))
                .list();
        rows.forEach(this::check);
        return rows.size() + rows.stream().filter(row -> !row.renditions().isEmpty()).count();
    }

    private void check(Row row) {
        if (!row.renditions().isEmpty() && !row.renditions().equals(recorded(row.id()))) {
            differences.add(Kind.ROW, row.id(), "renditions", recorded(row.id()), row.renditions());
        }
        for (Rendition file : row.renditions()) {
            String kept = keptDigest(file.sha256());
            if (!file.sha256().equals(kept)) {
                differences.add(Kind.RENDITION, row.id(), file.format() + "." + file.language(), file.sha256(), kept);
            }
        }
    }

    private List<Rendition> recorded(String id) {
        return StoredEvents.of(store, id, Long.MAX_VALUE, ReportEvent.class).stream().map(RecordedEvent::event)
                .filter(ReportRendered.class::isInstance).map(ReportRendered.class::cast)
                .map(ReportRendered::renditions).findFirst().orElse(List.of());
    }

    /** The digest of the stored bytes, computed by the database; null when there are none. */
    private String keptDigest(String sha256) {
        return tables.sql("""
                select encode(sha256(string_agg(bytes, ''::bytea order by number)), 'hex')
                from evidence.chunk where sha256 = :sha256
                """).param("sha256", sha256).query((row, number) -> row.getString(1)).single();
    }
}
