package bihuan.query.projection.reconcile;

import java.util.List;

import bihuan.query.projection.reconcile.Reconciled.Kind;
import bihuan.query.store.LedgerSchema;

/**
 * Finds parks, units and authorities that succeed themselves, at once or by way of others. The command side refuses
 * such a change; where one was stored all the same, their hazards belong nowhere and a person must decide.
 */
final class SuccessionCheck {

    private static final String CIRCLES = """
            with recursive line as (
                select id, succeeded_by as successor from query.%1$s where succeeded_by is not null
                union select line.id, next.succeeded_by from line join query.%1$s next on next.id = line.successor
                where next.succeeded_by is not null)
            select c.id, c.succeeded_by from line join query.%1$s c using (id) where line.successor = line.id
            order by 1
            """;

    private final LedgerSchema tables;

    SuccessionCheck(LedgerSchema snapshot) {
        this.tables = snapshot;
    }

    /** Lists each member of a circle with its successor. */
    void run(Differences differences) {
        List.of("park", "unit", "authority").forEach(table -> tables.sql(CIRCLES.formatted(table))
                .query(row -> {
                    differences.add(Kind.SUCCESSION, row.getString(1), table + ".succeededBy", null, row.getString(2));
                }));
    }
}
