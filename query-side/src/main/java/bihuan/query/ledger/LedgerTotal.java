package bihuan.query.ledger;

/**
 * The number of hazards that match a query.
 *
 * @param number
 *            the number counted
 * @param exact
 *            whether the number is complete; counting stops at a limit
 */
public record LedgerTotal(long number, boolean exact) {
}
