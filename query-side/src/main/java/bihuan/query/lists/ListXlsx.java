package bihuan.query.lists;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import jakarta.servlet.http.HttpServletResponse;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import bihuan.api.ledger.WorkbookText;
import bihuan.api.text.Text;

/** A list as a workbook in the reader's language: days and numbers as such, all else as text that no spreadsheet takes for a formula. */
final class ListXlsx<T> {

    private static final String DAY_FORMAT = "yyyy-mm-dd";
    /** Spreadsheets take 1900 for a leap year; before March of it their days are other days than ours. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private final Text title;
    private final List<SheetColumn<T>> columns;
    private final Locale language;

    ListXlsx(Text title, List<SheetColumn<T>> columns, Locale language) {
        this.title = title;
        this.columns = columns;
        this.language = language;
    }

    /** Writes what {@code rows} hands over, chunk by chunk. */
    void write(String fileName, HttpServletResponse response, Consumer<Consumer<List<T>>> rows) throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + fileName + "\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Not closed when something fails: half a list must not look like a whole one.
        Workbook book = new Workbook(response.getOutputStream(), "Bihuan", "1.0");
        Worksheet sheet = book.newWorksheet(title.in(language));
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).header().in(language));
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        int[] next = {1};
        rows.accept(chunk -> {
            chunk.forEach(row -> row(sheet, next[0]++, row));
            flush(sheet);
        });
        book.finish();
    }

    private void row(Worksheet sheet, int at, T row) {
        for (int i = 0; i < columns.size(); i++) {
            switch (columns.get(i).value().apply(row)) {
                case null -> {
                    // an empty cell
                }
                case LocalDate day when !day.isBefore(FIRST_DAY) -> {
                    sheet.value(at, i, day);
                    sheet.style(at, i).format(DAY_FORMAT).set();
                }
                case Number number -> sheet.value(at, i, number);
                case Text text -> sheet.inlineString(at, i, WorkbookText.of(text.in(language)));
                case Object other -> sheet.inlineString(at, i, WorkbookText.of(other.toString()));
            }
        }
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
