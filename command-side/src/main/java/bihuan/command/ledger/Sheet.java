package bihuan.command.ledger;

import java.util.List;
import java.util.Map;

import bihuan.command.ledger.file.Grid;

/**
 * A parsed ledger file whose cells are not interpreted yet.
 *
 * @param grid
 *            the file unchanged
 * @param header
 *            its header
 * @param rows
 *            its rows, without the header
 */
record Sheet(Grid grid, HeaderRow header, List<Row> rows) {

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

    /** Headers that are no column of ours. */
    List<String> ignored() {
        return header.ignored();
    }

    /** The header that the column has in the file; its own name where it has none. */
    String headerOf(Column column) {
        return header.headings().stream().filter(heading -> heading.column() == column).map(Heading::header)
                .findFirst().orElse(column.header());
    }
}
