package bihuan.command.ledger;

import java.util.List;

/**
 * What the caller says about a file beside it.
 *
 * @param park
 *            id or name of the park of all its rows, or null where a column names it
 * @param sheets
 *            the sheets to enter; empty for the first that is a ledger, {@value #ALL} for all that are
 * @param newUnits
 *            the units that may be registered, as the file names them; {@value #ALL} for all
 */
record ImportOptions(String park, List<String> sheets, List<String> newUnits) {

    /** Stands for all sheets, or all units. */
    static final String ALL = "*";
    static final ImportOptions NONE = new ImportOptions(null, List.of(), List.of());

    ImportOptions {
        park = park == null || park.isBlank() ? null : park.strip();
        sheets = sheets == null ? List.of() : List.copyOf(sheets);
        newUnits = newUnits == null ? List.of() : List.copyOf(newUnits);
    }

    /** The same with other units agreed to. */
    ImportOptions agreeing(List<String> units) {
        return new ImportOptions(park, sheets, units);
    }

    /** Whether the unit of this name may be registered. */
    boolean agreesTo(String unit) {
        return newUnits.contains(ALL) || newUnits.contains(unit);
    }
}
