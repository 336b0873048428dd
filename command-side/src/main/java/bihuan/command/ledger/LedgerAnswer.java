package bihuan.command.ledger;

import java.util.List;

/**
 * The result of importing a file.
 *
 * @param committed
 *            whether anything was entered, or only tried
 * @param report
 *            what was read of the file
 * @param rows
 *            each row
 */
record LedgerAnswer(boolean committed, ImportReport report, List<RowAnswer> rows) {

    long count(RowAnswer.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
