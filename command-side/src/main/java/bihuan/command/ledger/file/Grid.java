package bihuan.command.ledger.file;

import java.util.List;

/**
 * A file, or one sheet of it, as rows of text.
 *
 * @param sheet
 *            the name of the sheet; empty for a text file
 * @param hidden
 *            whether the sheet is hidden
 * @param from1904
 *            whether the workbook counts days from 1904
 * @param encoding
 *            in which encoding or format it was written, such as {@code GB18030} or {@code XLSX}
 * @param lines
 *            its rows; blank ones may be missing
 * @param merges
 *            its merged cells
 */
public record Grid(String sheet, boolean hidden, boolean from1904, String encoding, List<Line> lines,
        List<Merge> merges) {

    /** The maximum number of rows below the header; the user must split a longer file. */
    public static final int MOST_ROWS = 100_000;
    /** With what may stand above them: titles, notes, headers. */
    static final int MOST_LINES = MOST_ROWS + 100;
    /** The maximum number of columns. */
    public static final int MOST_COLUMNS = 500;
    /** The maximum number of characters in a cell, as spreadsheets have it. */
    static final int LONGEST_TEXT = 32_767;

    /** A text file. */
    static Grid ofText(String encoding, List<Line> lines) {
        return new Grid("", false, false, encoding, lines, List.of());
    }

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

    /**
     * Cells shown as one, of which only the upper left holds a value.
     *
     * @param firstLine
     *            the number of its first line
     * @param lastLine
     *            the number of its last line
     * @param firstColumn
     *            the place of its first column in a row, from 0
     * @param lastColumn
     *            the place of its last column in a row, from 0
     */
    public record Merge(long firstLine, long lastLine, int firstColumn, int lastColumn) {

        /** Whether the cell is one of those merged. */
        public boolean covers(long line, int column) {
            return line >= firstLine && line <= lastLine && column >= firstColumn && column <= lastColumn;
        }

        /** Whether it spans more than one line. */
        public boolean goesDown() {
            return lastLine > firstLine;
        }
    }
}
