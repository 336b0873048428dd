package bihuan.command.ledger;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

import bihuan.api.ledger.FormulaText;
import bihuan.api.text.Text;
import bihuan.command.ledger.RowAnswer.Outcome;
import bihuan.command.ledger.file.Grid;
import bihuan.platform.sheet.SheetWriter;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The answer as a workbook: the rows in their original places, the invalid cells coloured, and after each row its
 * outcome and the reasons. The corrected workbook can be imported again: the two added columns are not ledger
 * columns.
 */
final class AnnotatedWorkbook {

    private static final String BAD = "FFC7CE";
    private static final String HEADER = "DDEBF7";
    private static final int FLUSHED = 500;
    private static final Text RESULT = Text.of("导入结果", "Import outcome");
    private static final Text REASONS = Text.of("导入问题", "Import problems");

    private AnnotatedWorkbook() {
    }

    /** Whether a workbook is asked for by name; who takes anything gets JSON. */
    static boolean isAcceptedBy(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        try {
            return accept != null && MediaType.parseMediaTypes(accept).stream()
                    .anyMatch(type -> type.equalsTypeAndSubtype(SheetWriter.TYPE));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }

    static ResponseEntity<byte[]> response(Ledger ledger, LedgerAnswer answer, Locale language) {
        return ResponseEntity.ok().contentType(SheetWriter.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-answer.xlsx\"")
                .header("X-Content-Type-Options", "nosniff").body(bytes(ledger, answer, language));
    }

    static byte[] bytes(Ledger ledger, LedgerAnswer answer, Locale language) {
        var bytes = new ByteArrayOutputStream();
        var book = new SheetWriter(bytes);
        for (Sheet sheet : ledger.sheets()) {
            String name = sheet.grid().sheet();
            Map<Long, RowAnswer> answers = new HashMap<>();
            answer.rows().stream().filter(row -> ledger.sheets().size() == 1 || name.equals(row.sheet()))
                    .forEach(row -> answers.put(row.line(), row));
            write(book.sheet(name.isEmpty() ? "台账" : name), sheet, answers, language);
        }
        book.finish();
        return bytes.toByteArray();
    }

    private static void write(SheetWriter to, Sheet sheet, Map<Long, RowAnswer> answers, Locale language) {
        Grid grid = sheet.grid();
        Map<Long, Grid.Line> read = asRead(sheet);
        int after = grid.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        // The lines of the file, so that a row is found by the number the answer gives it; unless they are too many.
        boolean sparse = grid.lines().getLast().number() <= SheetWriter.LONGEST_SHEET;
        for (int i = 0; i < grid.lines().size(); i++) {
            Grid.Line line = grid.lines().get(i);
            int at = sparse ? Math.toIntExact(line.number()) - 1 : i;
            to.row(at, read.getOrDefault(line.number(), line).cells());
            if (line.number() == sheet.header().line()) {
                to.cell(at, after, RESULT.in(language));
                to.cell(at, after + 1, REASONS.in(language));
                to.emphasise(at, after + 1, HEADER);
            }
            if (answers.containsKey(line.number())) {
                mark(to, at, after, answers.get(line.number()), sheet, language);
            }
            if (i % FLUSHED == 0) {
                to.flush();
            }
        }
    }

    /** The rows with merged cells, ditto marks and units filled in, as they were read. */
    private static Map<Long, Grid.Line> asRead(Sheet sheet) {
        Map<Long, Grid.Line> lines = new HashMap<>();
        sheet.grid().lines().forEach(line -> lines.put(line.number(), line));
        Map<Long, Grid.Line> read = new HashMap<>();
        for (Sheet.Row row : sheet.rows()) {
            List<String> cells = new ArrayList<>(lines.get(row.line()).cells());
            for (Heading heading : sheet.header().headings()) {
                String cell = row.cells().get(heading.column());
                if (cell != null && !row.problems().containsKey(heading.column())) {
                    while (cells.size() <= heading.index()) {
                        cells.add("");
                    }
                    cells.set(heading.index(), FormulaText.restored(cells.get(heading.index())).strip().equals(cell)
                            ? cells.get(heading.index())
                            : cell);
                }
            }
            read.put(row.line(), new Grid.Line(row.line(), cells));
        }
        return read;
    }

    private static void mark(SheetWriter sheet, int at, int after, RowAnswer row, Sheet file, Locale language) {
        sheet.cell(at, after, row.outcome().name());
        if (row.outcome() != Outcome.INVALID) {
            return;
        }
        List<Heading> headings = file.header().headings();
        headings.stream().filter(heading -> row.errors().containsKey(heading.column())).forEach(heading -> sheet
                .remark(at, heading.index(), BAD, row.errors().get(heading.column()).in(language)));
        sheet.cell(at, after + 1, row.errors().entrySet().stream()
                .map(error -> file.headerOf(error.getKey()) + ": " + error.getValue().in(language))
                .collect(Collectors.joining("\n")));
        sheet.wrap(at, after + 1, BAD);
    }
}
