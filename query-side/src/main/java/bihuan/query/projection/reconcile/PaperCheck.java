package bihuan.query.projection.reconcile;

import bihuan.query.projection.reconcile.Reconciled.Kind;
import bihuan.query.store.LedgerSchema;

/** Compares the stored bytes of issued papers with the digests in their events. */
final class PaperCheck {

    private final LedgerSchema tables;
    private final Differences differences;

    PaperCheck(LedgerSchema snapshot, Differences differences) {
        this.tables = snapshot;
        this.differences = differences;
    }

    /** The database computes the digests; of bytes that are missing there is none. */
    void run() {
        tables.sql("""
                select paper, file, sha256, kept from (
                    select t.payload ->> 'paperId' as paper, (f ->> 'format') || '.' || (f ->> 'language') as file,
                        f ->> 'sha256' as sha256,
                        (select encode(sha256(string_agg(c.bytes, ''::bytea order by c.number)), 'hex')
                         from evidence.chunk c where c.sha256 = f ->> 'sha256') as kept
                    from query.timeline t, jsonb_array_elements(t.payload -> 'files') f
                    where t.type = 'PaperIssued') files
                where kept is distinct from sha256 order by paper, file
                """).query(row -> {
            differences.add(Kind.RENDITION, row.getString(1), row.getString(2), row.getString(3), row.getString(4));
        });
    }
}
