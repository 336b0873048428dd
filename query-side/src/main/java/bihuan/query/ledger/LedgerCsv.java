package bihuan.query.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import bihuan.api.ledger.FormulaText;
import bihuan.api.permission.Scope;

/**
 * The ledger as offices keep it: UTF-8 with a byte order mark, the headers and words of a park's own ledger, so that it
 * can be imported again. RFC 4180 otherwise. Written chunk by chunk.
 */
@Component
class LedgerCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final String LINE_END = "\r\n";

    private final Ledger ledger;
    private final LedgerLines lines;

    LedgerCsv(Ledger ledger, LedgerLines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    /** Writes what the question asks for, in these columns. */
    void write(LedgerQuery query, Scope scope, List<LedgerColumn> columns, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"ledger.csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var out = new BufferedWriter(new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8));
        out.write(BYTE_ORDER_MARK);
        line(out, columns.stream().map(LedgerColumn::header).toList());
        var day = ledger.day(query);
        ledger.all(query, scope, chunk -> lines.of(chunk, columns, day).forEach(cells -> line(out, cells)));
        out.flush();
    }

    private static void line(Writer out, List<String> cells) {
        try {
            out.write(cells.stream().map(LedgerCsv::cell).collect(Collectors.joining(",")) + LINE_END);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static String cell(String value) {
        if (value == null || value.isEmpty()) {
            return "";
        }
        String safe = FormulaText.defused(value);
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
