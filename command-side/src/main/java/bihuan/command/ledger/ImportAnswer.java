package bihuan.command.ledger;

import java.util.List;
import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonProperty;

import bihuan.command.ledger.RowAnswer.Outcome;

/**
 * The answer to an import in the contract's shape; {@code field} and {@code header} are headers as in the file.
 */
record ImportAnswer(boolean committed, Summary summary, List<RowLine> rows, String encoding, long headerLine,
        List<Taken> columns, List<String> ignoredColumns) {

    /** How many rows ended which way. */
    record Summary(@JsonProperty("new") long fresh, long unchanged, long invalid) {
    }

    /** One row of it. */
    record RowLine(long line, String number, Outcome outcome, List<String> incomplete, List<CellError> errors) {
    }

    /** What is wrong with one cell. */
    record CellError(String field, String message) {
    }

    /** Which header was taken for which column. */
    record Taken(String header, String column) {
    }

    static ImportAnswer of(LedgerAnswer answer, Locale language) {
        Sheet sheet = answer.sheet();
        return new ImportAnswer(answer.committed(),
                new Summary(answer.count(Outcome.NEW), answer.count(Outcome.UNCHANGED), answer.count(Outcome.INVALID)),
                answer.rows().stream().map(row -> line(row, sheet, language)).toList(), sheet.grid().encoding(),
                sheet.header().line(), sheet.header().headings().stream()
                        .map(heading -> new Taken(heading.header(), heading.column().header())).toList(),
                sheet.ignored());
    }

    private static RowLine line(RowAnswer row, Sheet sheet, Locale language) {
        List<CellError> errors = row.errors().entrySet().stream()
                .map(error -> new CellError(sheet.headerOf(error.getKey()), error.getValue().in(language))).toList();
        return new RowLine(row.line(), row.number(), row.outcome(), row.incomplete(), errors);
    }
}
