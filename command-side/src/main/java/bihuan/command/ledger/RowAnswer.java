package bihuan.command.ledger;

import java.util.List;
import java.util.Map;

import bihuan.api.text.Text;

/**
 * The outcome of one row, of an import or a dry run.
 *
 * @param sheet
 *            the sheet it is on; empty or null for a text file
 * @param line
 *            the line it begins on
 * @param number
 *            its number, or null
 * @param outcome
 *            new, unchanged or invalid
 * @param incomplete
 *            what a complete file would say and the row does not
 * @param errors
 *            what is wrong, by column
 * @param unused
 *            columns whose cell is not entered, for the status leaves no act for it
 */
record RowAnswer(String sheet, long line, String number, Outcome outcome, List<String> incomplete,
        Map<Column, Text> errors, List<Column> unused) {

    RowAnswer {
        unused = unused == null ? List.of() : List.copyOf(unused);
    }

    /** The three outcomes of a row. */
    enum Outcome {
        NEW,
        UNCHANGED,
        INVALID
    }

    static RowAnswer of(ReadRow row, Outcome outcome, List<String> incomplete) {
        return new RowAnswer(row.sheet(), row.line(), row.number(), outcome, incomplete, Map.of(), UnusedCells.of(row));
    }

    static RowAnswer invalid(ReadRow row, Map<Column, Text> errors) {
        return new RowAnswer(row.sheet(), row.line(), row.number(), Outcome.INVALID, List.of(), errors, List.of());
    }
}
