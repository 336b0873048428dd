package bihuan.command.ledger;

import java.util.List;
import java.util.Map;

/**
 * A ledger file taken apart, not yet understood.
 *
 * @param rows
 *            its rows, without the header
 * @param ignored
 *            headers that are no column of ours
 */
record Sheet(List<Row> rows, List<String> ignored) {

    /**
     * One row.
     *
     * @param line
     *            the line of the file it begins on, the first being 1
     * @param cells
     *            the text of each known column, without white space around it; empty cells are left out
     */
    record Row(long line, Map<Column, String> cells) {
    }
}
