package bihuan.api.hazard.command;

import java.util.List;

/**
 * What became, or would become, of a ledger row.
 *
 * @param result
 *            new, unchanged or differing
 * @param differing
 *            the columns whose values differ from those imported before; the column of what is closed, and its name
 * @param incomplete
 *            what a complete file would say and the row does not
 */
public record LedgerOutcome(Result result, List<String> differing, List<String> incomplete) {

    /** The result for the row. */
    public enum Result {
        /** A hazard was created from it, or would be in a dry run. */
        NEW,
        /** It was imported before with the same values. */
        UNCHANGED,
        /** Its number belongs to a hazard that was imported with other values. */
        DIFFERENT,
        /** Its number belongs to a hazard that was not imported. */
        TAKEN,
        /** No hazard has its number, and its park or unit was closed by the day of its discovery. */
        CLOSED
    }
}
