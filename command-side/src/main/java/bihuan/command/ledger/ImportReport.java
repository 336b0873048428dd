package bihuan.command.ledger;

import java.util.List;

import bihuan.api.text.Text;

/**
 * What was read of a file, and what was not. Stored with the import: a later version of the product may read the same
 * file in another way.
 *
 * @param encoding
 *            the encoding or format
 * @param headerLine
 *            the line of the header of the first sheet
 * @param sheets
 *            the sheets that were taken; of a text file one without a name
 * @param otherSheets
 *            the sheets that were not
 * @param columns
 *            which header was taken for which column
 * @param ignoredColumns
 *            headers that are no column of ours
 * @param skipped
 *            rows that are no hazards, with why
 * @param newUnits
 *            units that were not registered
 * @param newAuthorities
 *            authorities that were not
 */
record ImportReport(String encoding, long headerLine, List<String> sheets, List<Ledger.OtherSheet> otherSheets,
        List<Taken> columns, List<String> ignoredColumns, List<Line> skipped, List<NewUnit> newUnits,
        List<String> newAuthorities) {

    ImportReport {
        newAuthorities = newAuthorities == null ? List.of() : List.copyOf(newAuthorities);
    }

    /**
     * Which header was taken for which column.
     *
     * @param header
     *            as in the file
     * @param column
     *            the column's own name
     */
    record Taken(String header, String column) {
    }

    /**
     * A row that was skipped.
     *
     * @param sheet
     *            its sheet
     * @param line
     *            its line
     * @param why
     *            what it is instead of a hazard
     */
    record Line(String sheet, long line, Text why) {
    }

    static ImportReport of(LedgerPlan plan) {
        return of(plan.ledger(), plan.newUnits(), plan.newAuthorities());
    }

    static ImportReport of(Ledger ledger, List<NewUnit> newUnits, List<String> newAuthorities) {
        Sheet first = ledger.first();
        return new ImportReport(first.grid().encoding(), first.header().line(),
                ledger.sheets().stream().map(sheet -> sheet.grid().sheet()).toList(), ledger.others(),
                ledger.sheets().stream().flatMap(sheet -> sheet.header().headings().stream())
                        .map(heading -> new Taken(heading.header(), heading.column().header())).distinct().toList(),
                ledger.sheets().stream().flatMap(sheet -> sheet.ignored().stream()).distinct().toList(),
                ledger.sheets().stream()
                        .flatMap(sheet -> sheet.skipped().stream()
                                .map(row -> new Line(sheet.grid().sheet(), row.line(), row.why())))
                        .toList(),
                newUnits, newAuthorities);
    }

    /** The header that the column has in the file; its own name where it has none. */
    String headerOf(Column column) {
        return columns.stream().filter(taken -> taken.column().equals(column.header())).map(Taken::header).findFirst()
                .orElse(column.header());
    }
}
