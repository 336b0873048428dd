package bihuan.command.ledger;

import java.util.List;

/**
 * The result of importing a file.
 *
 * @param committed
 *            whether anything was entered, or only tried
 * @param sheet
 *            the file as it was read
 * @param rows
 *            each row
 */
record LedgerAnswer(boolean committed, Sheet sheet, List<RowAnswer> rows) {

    long count(RowAnswer.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
