package bihuan.query.ledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.stereotype.Component;

import bihuan.api.ledger.WorkbookText;
import bihuan.api.permission.Scope;

/** The ledger as a workbook: days and figures as such, all else as text. Written chunk by chunk and never held whole. */
@Component
class LedgerXlsx {

    private static final String DAY_FORMAT = "yyyy-mm-dd";
    /** Spreadsheets take 1900 for a leap year; before March of it their days are other days than ours. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);
    private static final int MOST_DIGITS = 15;

    private final Ledger ledger;
    private final LedgerLines lines;

    LedgerXlsx(Ledger ledger, LedgerLines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    /** Writes what the question asks for, in these columns. */
    void write(LedgerQuery query, Scope scope, List<LedgerColumn> columns, HttpServletResponse response)
            throws IOException {
        response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        response.setHeader("Content-Disposition", "attachment; filename=\"ledger.xlsx\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        // Not closed when something fails: half a ledger must not look like a whole one.
        Workbook book = new Workbook(response.getOutputStream(), "Bihuan", "1.0");
        Worksheet sheet = book.newWorksheet("台账");
        header(sheet, columns);
        var day = ledger.day(query);
        int[] next = {1};
        ledger.all(query, scope, chunk -> {
            lines.of(chunk, columns, day).forEach(line -> row(sheet, next[0]++, columns, line));
            flush(sheet);
        });
        book.finish();
    }

    private static void header(Worksheet sheet, List<LedgerColumn> columns) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).header());
        }
        sheet.range(0, 0, 0, columns.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
    }

    private static void row(Worksheet sheet, int at, List<LedgerColumn> columns, List<String> cells) {
        for (int i = 0; i < columns.size(); i++) {
            cell(sheet, at, i, columns.get(i), cells.get(i));
        }
    }

    private static void cell(Worksheet sheet, int at, int place, LedgerColumn column, String text) {
        if (column.isDay() && isDay(text)) {
            sheet.value(at, place, LocalDate.parse(text));
            sheet.style(at, place).format(DAY_FORMAT).set();
        } else if (column.isFigure() && text.matches("\\d+(\\.\\d+)?") && text.length() <= MOST_DIGITS) {
            sheet.value(at, place, new BigDecimal(text));
        } else if (!text.isEmpty()) {
            sheet.inlineString(at, place, WorkbookText.of(text));
        }
    }

    private static boolean isDay(String text) {
        return text.matches("\\d{4}-\\d{2}-\\d{2}") && !LocalDate.parse(text).isBefore(FIRST_DAY);
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
