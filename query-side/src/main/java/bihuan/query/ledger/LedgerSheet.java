package bihuan.query.ledger;

import java.util.List;

/**
 * A page of the ledger as people turn them.
 *
 * @param rows
 *            the hazards on it
 * @param total
 *            the number of hazards on all pages
 * @param next
 *            the cursor of the page after it, or null on the last one
 * @param full
 *            false when the search reached its limit before the page was full; it continues at {@code next}
 */
public record LedgerSheet(List<HazardRow> rows, LedgerTotal total, String next, boolean full) {
}
