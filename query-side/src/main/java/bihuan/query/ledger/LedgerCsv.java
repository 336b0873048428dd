package bihuan.query.ledger;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;

import org.springframework.stereotype.Component;

import de.siegmar.fastcsv.writer.CsvWriter;

import bihuan.api.ledger.FormulaText;
import bihuan.api.permission.Scope;

/**
 * The ledger as offices keep it: UTF-8 with a byte order mark, the headers and words of a park's own ledger, so that it
 * can be imported again. RFC 4180 otherwise. Written chunk by chunk.
 */
@Component
class LedgerCsv {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Ledger ledger;
    private final LedgerLines lines;

    LedgerCsv(Ledger ledger, LedgerLines lines) {
        this.ledger = ledger;
        this.lines = lines;
    }

    /** Writes the result of the query in these columns. */
    void write(LedgerQuery query, Scope scope, List<LedgerColumn> columns, HttpServletResponse response)
            throws IOException {
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"ledger.csv\"");
        response.setHeader("X-Content-Type-Options", "nosniff");
        var out = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8);
        out.write(BYTE_ORDER_MARK);
        var csv = CsvWriter.builder().build(out);
        csv.writeRecord(columns.stream().map(LedgerColumn::header).toList());
        var day = ledger.day(query);
        ledger.all(query, scope, chunk -> lines.of(chunk, columns, day, query.knownAt())
                .forEach(cells -> csv.writeRecord(cells.stream().map(FormulaText::defused).toList())));
        csv.flush();
    }
}
