package bihuan.query.ledger;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.platform.sheet.SheetWriter;

/**
 * The ledger as a workbook: days and figures as such, all else as text. Written chunk by chunk and never held whole.
 */
@Component
class LedgerXlsx {

    /** The number of digits that spreadsheets keep. */
    private static final int MOST_DIGITS = 15;

    private final Ledger ledger;
    private final LedgerLines lines;

    LedgerXlsx(Ledger ledger, LedgerLines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    /** Writes the result of the query in these columns. */
    void write(LedgerQuery query, Scope scope, List<LedgerColumn> columns, HttpServletResponse response)
            throws IOException {
        response.setContentType(SheetWriter.TYPE.toString());
        response.setHeader("Content-Disposition", "attachment; filename=\"ledger.xlsx\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var sheet = new SheetWriter(response.getOutputStream()).sheet("台账")
                .heads(columns.stream().map(LedgerColumn::header).toList());
        var day = ledger.day(query);
        int[] next = {1};
        ledger.all(query, scope, chunk -> {
            lines.of(chunk, columns, day, query.knownAt()).forEach(line -> row(sheet, next[0]++, columns, line));
            sheet.flush();
        });
        sheet.finish();
    }

    private static void row(SheetWriter sheet, int at, List<LedgerColumn> columns, List<String> cells) {
        for (int i = 0; i < columns.size(); i++) {
            sheet.cell(at, i, value(columns.get(i), cells.get(i)));
        }
    }

    private static Object value(LedgerColumn column, String text) {
        if (column.isDay() && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return LocalDate.parse(text);
        }
        boolean isNumber = column.isFigure() && text.matches("\\d+(\\.\\d+)?") && text.length() <= MOST_DIGITS;
        return isNumber ? new BigDecimal(text) : text;
    }
}
