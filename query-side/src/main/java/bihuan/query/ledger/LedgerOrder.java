package bihuan.query.ledger;

import java.util.Map;

import bihuan.query.web.Cursor;

/**
 * The order of a ledger; rows with equal values are ordered by id.
 *
 * @param sort
 *            the column
 * @param descending
 *            highest first
 */
record LedgerOrder(Sort sort, boolean descending) {

    static final LedgerOrder NEWEST_DISCOVERED = new LedgerOrder(Sort.DISCOVERED_ON, true);

    /** The value of {@code sort}. */
    String name() {
        return (descending ? "-" : "") + sort.field();
    }

    /** The expression that rows are compared by. */
    String expression() {
        return sort.expression(descending);
    }

    /** The order over these two columns. */
    String by(String value, String id) {
        String direction = descending ? "desc" : "asc";
        return "%s %s, %s %s".formatted(value, direction, id, direction);
    }

    /**
     * The condition on the row {@code h} that it comes after this one; what it compares with goes into
     * {@code parameters}.
     */
    String beyond(Cursor after, Map<String, Object> parameters) {
        parameters.put("afterValue", after.value());
        parameters.put("afterId", after.id());
        return "(%s, h.id) %s (cast(:afterValue as %s), :afterId)".formatted(expression(), descending ? "<" : ">",
                sort.sqlType());
    }
}
