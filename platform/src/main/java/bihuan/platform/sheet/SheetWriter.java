package bihuan.platform.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.MediaType;

import bihuan.api.ledger.WorkbookText;

/**
 * Writes a workbook (XLSX), sheet by sheet and row by row: days and numbers as such, all else as text that no
 * spreadsheet takes for a formula. Rows and columns count from 0. It is no {@link AutoCloseable}: without
 * {@link #finish} there is no workbook, so that half of one never looks like a whole one. What cannot be written is an
 * {@link UncheckedIOException}.
 */
public final class SheetWriter {

    /** The type of such a file. */
    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    /** The same, parsed. */
    public static final MediaType TYPE = MediaType.parseMediaType(MEDIA_TYPE);

    /** How many rows a sheet may have. */
    public static final int LONGEST_SHEET = Worksheet.MAX_ROWS;

    private static final int LONGEST_NAME = 31;
    private static final String NOT_IN_NAMES = "[\\\\/*?:\\[\\]]";
    private static final String DAY_FORMAT = "yyyy-mm-dd";
    /** Spreadsheets take 1900 for a leap year; before March of it their days are other days than ours. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Workbook book;
    private Worksheet sheet;

    public SheetWriter(OutputStream out) {
        book = new Workbook(out, "Bihuan", "1.0");
    }

    /** Begins the next sheet; its name without the characters that no name may have, and cut where it must be. */
    public SheetWriter sheet(String name) {
        String possible = name.replaceAll(NOT_IN_NAMES, " ");
        sheet = book.newWorksheet(possible.substring(0, Math.min(possible.length(), LONGEST_NAME)));
        return this;
    }

    /** Writes the first row: the column headers, which are frozen. */
    public SheetWriter heads(List<String> heads) {
        row(0, heads);
        sheet.range(0, 0, 0, Math.max(0, heads.size() - 1)).style().bold().set();
        sheet.freezePane(0, 1);
        return this;
    }

    /** A row from its first cell on. */
    public void row(int at, List<?> cells) {
        for (int column = 0; column < cells.size(); column++) {
            cell(at, column, cells.get(column));
        }
    }

    /** One cell; nothing for null and for an empty text. */
    public void cell(int row, int column, Object value) {
        switch (value) {
            case null -> {
                // an empty cell
            }
            case LocalDate day when !day.isBefore(FIRST_DAY) -> {
                sheet.value(row, column, day);
                sheet.style(row, column).format(DAY_FORMAT).set();
            }
            case Number number -> sheet.value(row, column, number);
            case Object other -> {
                if (!other.toString().isEmpty()) {
                    sheet.inlineString(row, column, WorkbookText.of(other.toString()));
                }
            }
        }
    }

    /** Sets a row in bold on this colour, such as {@code DDEBF7}, up to and with the last column. */
    public void emphasise(int row, int lastColumn, String colour) {
        sheet.range(row, 0, row, lastColumn).style().bold().fillColor(colour).set();
    }

    /** Colours a cell and attaches a comment. */
    public void remark(int row, int column, String colour, String comment) {
        sheet.style(row, column).fillColor(colour).set();
        sheet.comment(row, column, comment);
    }

    /** Colours a cell, whose text may take several lines. */
    public void wrap(int row, int column, String colour) {
        sheet.style(row, column).fillColor(colour).wrapText(true).set();
    }

    /** Flushes the rows written so far; they can no longer be changed. */
    public void flush() {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Finishes the workbook. */
    public void finish() {
        try {
            book.finish();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
