package bihuan.command.ledger;

import java.util.List;
import java.util.Locale;

import bihuan.command.ledger.ImportReport.Taken;
import bihuan.command.ledger.RowAnswer.Outcome;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The answer to an import in the contract's shape; {@code field} and {@code header} are headers as in the file.
 *
 * @param committed
 *            whether rows were entered, or only tried
 * @param summary
 *            how many rows ended which way
 * @param rows
 *            each row
 * @param encoding
 *            the encoding or format of the file
 * @param headerLine
 *            the line of the header
 * @param sheet
 *            the sheet that was taken; of several, the first; empty for a text file
 * @param sheets
 *            all sheets that were taken
 * @param otherSheets
 *            the sheets that were not
 * @param columns
 *            which header was taken for which column
 * @param ignoredColumns
 *            headers that were not read
 * @param skipped
 *            rows that are no hazards, with why
 * @param newUnits
 *            units that are not registered
 * @param newAuthorities
 *            authorities that are not; they are registered, unverified, with the rows
 */
record ImportAnswer(boolean committed, Summary summary, List<RowLine> rows, String encoding, long headerLine,
        String sheet, List<String> sheets, List<Ledger.OtherSheet> otherSheets, List<Taken> columns,
        List<String> ignoredColumns, List<SkippedLine> skipped, List<NewUnit> newUnits,
        List<String> newAuthorities) {

    /** How many rows ended which way. */
    record Summary(@JsonProperty("new") long fresh, long unchanged, long invalid) {
    }

    /** One row of it; {@code notEntered} are headers whose cell says what the row's status leaves no act for. */
    record RowLine(String sheet, long line, String number, Outcome outcome, List<String> incomplete,
            List<CellError> errors, List<String> notEntered) {
    }

    /** What is wrong with one cell. */
    record CellError(String field, String message) {
    }

    /** A row that is no hazard. */
    record SkippedLine(String sheet, long line, String why) {
    }

    static ImportAnswer of(LedgerAnswer answer, Locale language) {
        ImportReport report = answer.report();
        return new ImportAnswer(answer.committed(),
                new Summary(answer.count(Outcome.NEW), answer.count(Outcome.UNCHANGED), answer.count(Outcome.INVALID)),
                answer.rows().stream().map(row -> line(row, report, language)).toList(), report.encoding(),
                report.headerLine(), report.sheets().getFirst(), report.sheets(), report.otherSheets(),
                report.columns(), report.ignoredColumns(),
                report.skipped().stream()
                        .map(row -> new SkippedLine(row.sheet(), row.line(), row.why().in(language))).toList(),
                report.newUnits(), report.newAuthorities());
    }

    private static RowLine line(RowAnswer row, ImportReport report, Locale language) {
        List<CellError> errors = row.errors().entrySet().stream()
                .map(error -> new CellError(report.headerOf(error.getKey()), error.getValue().in(language))).toList();
        return new RowLine(row.sheet(), row.line(), row.number(), row.outcome(), row.incomplete(), errors,
                row.unused().stream().map(report::headerOf).toList());
    }
}
