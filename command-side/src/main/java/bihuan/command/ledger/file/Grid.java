package bihuan.command.ledger.file;

import java.util.List;

/**
 * A file, or one sheet of it, as rows of text.
 *
 * @param encoding
 *            in which encoding or format it was written, such as {@code GB18030} or {@code XLSX}
 * @param lines
 *            its rows; blank ones may be missing
 */
public record Grid(String encoding, List<Line> lines) {

    /** The maximum number of rows in a file; the user must split a longer one. */
    public static final int MOST_LINES = 100_000;
    /** Cells of a row that are read; what lies beyond is formatting, not a ledger. */
    static final int MOST_CELLS = 500;

    /**
     * One row.
     *
     * @param number
     *            the line of the file it begins on, the first being 1
     * @param cells
     *            its cells verbatim
     */
    public record Line(long number, List<String> cells) {

        /** The cell at this place; empty beyond the last. */
        public String cell(int index) {
            return index < cells.size() ? cells.get(index) : "";
        }
    }
}
