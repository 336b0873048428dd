package bihuan.command.ledger;

import java.util.List;
import java.util.Map;

import bihuan.api.text.Text;
import bihuan.command.ledger.file.Grid;

/**
 * A sheet of a ledger whose cells are not parsed yet.
 *
 * @param grid
 *            the sheet unchanged
 * @param header
 *            its header
 * @param rows
 *            its rows, without the header and what was skipped
 * @param skipped
 *            the rows that are no hazards
 */
record Sheet(Grid grid, HeaderRow header, List<Row> rows, List<Skipped> skipped) {

    /**
     * One row.
     *
     * @param sheet
     *            the name of its sheet; empty for a text file
     * @param line
     *            the line of the file it begins on, the first being 1
     * @param cells
     *            the text of each known column, without white space around it; empty cells are left out
     * @param problems
     *            cells that cannot be read for what else the sheet says, with why
     */
    record Row(String sheet, long line, Map<Column, String> cells, Map<Column, Text> problems) {

        Row(long line, Map<Column, String> cells) {
            this("", line, cells, Map.of());
        }
    }

    /**
     * A row that is no hazard.
     *
     * @param line
     *            its line in the file
     * @param why
     *            what it is instead
     */
    record Skipped(long line, Text why) {
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
