package bihuan.command.ledger;

import java.util.List;

/**
 * A ledger as it was read from a file: the sheets that are entered, and those that are not.
 *
 * @param sheets
 *            the sheets that were taken, one at least; a text file is one sheet
 * @param others
 *            the sheets of the file that were not
 */
record Ledger(List<Sheet> sheets, List<OtherSheet> others) {

    /**
     * A sheet that is not entered.
     *
     * @param name
     *            its name
     * @param hidden
     *            whether it is hidden
     * @param rows
     *            its rows that are not blank
     * @param ledger
     *            whether it is a ledger, too, and can be entered by name
     */
    record OtherSheet(String name, boolean hidden, int rows, boolean ledger) {
    }

    /** The rows of all sheets that were taken. */
    List<Sheet.Row> rows() {
        return sheets.stream().flatMap(sheet -> sheet.rows().stream()).toList();
    }

    /** The first sheet. */
    Sheet first() {
        return sheets.getFirst();
    }

    /** The sheet of this name. */
    Sheet named(String name) {
        return sheets.stream().filter(sheet -> sheet.grid().sheet().equals(name)).findFirst().orElseGet(this::first);
    }
}
