package bihuan.command.ledger;

import java.util.List;

/**
 * What became of a file.
 *
 * @param committed
 *            whether anything was entered, or only tried
 * @param rows
 *            each row
 * @param ignoredColumns
 *            headers that are no column of ours
 */
record LedgerAnswer(boolean committed, List<RowAnswer> rows, List<String> ignoredColumns) {

    long count(RowAnswer.Outcome outcome) {
        return rows.stream().filter(row -> row.outcome() == outcome).count();
    }
}
