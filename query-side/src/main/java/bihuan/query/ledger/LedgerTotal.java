package bihuan.query.ledger;

/**
 * How many hazards fit a question.
 *
 * @param number
 *            so many
 * @param exact
 *            whether there are no more; counting ends after a while
 */
public record LedgerTotal(long number, boolean exact) {
}
