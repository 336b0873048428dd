package bihuan.query.ledger;

import java.util.List;

/**
 * A page of the ledger as people turn them.
 *
 * @param rows
 *            the hazards on it
 * @param total
 *            how many there are on all pages
 * @param next
 *            the cursor of the page after it, or null on the last one
 * @param full
 *            false when the search was broken off before the page was full; it is gone on with at {@code next}
 */
public record LedgerSheet(List<HazardRow> rows, LedgerTotal total, String next, boolean full) {
}
