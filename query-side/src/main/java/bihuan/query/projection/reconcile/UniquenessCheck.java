package bihuan.query.projection.reconcile;

import bihuan.query.projection.reconcile.Reconciled.Kind;
import bihuan.query.store.LedgerSchema;

/**
 * Finds values that two hazards share although they must be unique: a number within a park, and a listing document's
 * number within its authority. The command side reserves both before it stores an event. Where reservations were lost,
 * for example by restoring a database that is older than the event store, a rebuild does not correct the duplicates.
 */
final class UniquenessCheck {

    private static final String NUMBERS = """
            with doubled as (
                select park_id, number, array_agg(id order by id) as holders
                from query.hazard group by park_id, number having count(*) > 1)
            select unnest(holders), park_id || ' ' || number, array_to_string(holders, ', ') from doubled order by 2, 1
            """;

    /**
     * An imported listing may share its document with others, whether they come before it or after. One made through
     * the product may not use a document that another hazard was listed by before.
     */
    private static final String LISTING_DOCUMENTS = """
            with listing as (
                select distinct on (authority, document, hazard_id) listed ->> 'listingAuthority' as authority,
                    listed #>> '{act,document,number}' as document, hazard_id, position,
                    (listed #>> '{act,imported}')::boolean as imported
                from (select *, coalesce(effective, payload) as listed from query.timeline
                    where type = 'HazardListed' and not voided) t
                where listed ->> 'listingAuthority' is not null and listed #>> '{act,document,number}' is not null
                order by authority, document, hazard_id, sequence),
            ranked as (
                select *, rank() over (partition by authority, document order by position) as place from listing),
            doubled as (
                select authority, document, string_agg(hazard_id, ', ' order by position) as holders
                from ranked group by authority, document having bool_or(not imported and place > 1))
            select hazard_id, authority || ' ' || document, holders
            from ranked join doubled using (authority, document) where not imported order by 2, position
            """;

    private final LedgerSchema tables;

    UniquenessCheck(LedgerSchema snapshot) {
        this.tables = snapshot;
    }

    /** Lists each hazard with such a value, with the value and all hazards that have it. */
    void run(Differences differences) {
        look(Kind.NUMBER, NUMBERS, differences);
        look(Kind.LISTING_DOCUMENT, LISTING_DOCUMENTS, differences);
    }

    private void look(Kind kind, String sql, Differences differences) {
        tables.sql(sql).query(row -> {
            String hazard = row.getString(1);
            differences.add(kind, hazard, row.getString(2), hazard, row.getString(3));
        });
    }
}
