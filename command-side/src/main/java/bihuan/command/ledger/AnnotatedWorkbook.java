package bihuan.command.ledger;

import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

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

    static ResponseEntity<byte[]> response(LedgerAnswer answer, Locale language) {
        return ResponseEntity.ok().contentType(SheetWriter.TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"import-answer.xlsx\"")
                .header("X-Content-Type-Options", "nosniff").body(bytes(answer, language));
    }

    static byte[] bytes(LedgerAnswer answer, Locale language) {
        var bytes = new ByteArrayOutputStream();
        var book = new SheetWriter(bytes);
        write(book.sheet("台账"), answer, language);
        book.finish();
        return bytes.toByteArray();
    }

    private static void write(SheetWriter sheet, LedgerAnswer answer, Locale language) {
        Grid grid = answer.sheet().grid();
        Map<Long, RowAnswer> answers = new HashMap<>();
        answer.rows().forEach(row -> answers.put(row.line(), row));
        int after = grid.lines().stream().mapToInt(line -> line.cells().size()).max().orElse(0);
        // The lines of the file, so that a row is found by the number the answer gives it; unless they are too many.
        boolean sparse = grid.lines().getLast().number() <= SheetWriter.LONGEST_SHEET;
        for (int i = 0; i < grid.lines().size(); i++) {
            Grid.Line line = grid.lines().get(i);
            int at = sparse ? Math.toIntExact(line.number()) - 1 : i;
            sheet.row(at, line.cells());
            if (line.number() == answer.sheet().header().line()) {
                sheet.cell(at, after, RESULT.in(language));
                sheet.cell(at, after + 1, REASONS.in(language));
                sheet.emphasise(at, after + 1, HEADER);
            }
            if (answers.containsKey(line.number())) {
                mark(sheet, at, after, answers.get(line.number()), answer.sheet(), language);
            }
            if (i % FLUSHED == 0) {
                sheet.flush();
            }
        }
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
