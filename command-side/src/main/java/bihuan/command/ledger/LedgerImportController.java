package bihuan.command.ledger;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import com.fasterxml.jackson.annotation.JsonProperty;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.command.ledger.RowAnswer.Outcome;
import bihuan.platform.web.Languages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

/** Takes in ledgers that offices kept before. */
@RestController
@Tag(name = "imports")
class LedgerImportController {

    private final LedgerImport ledgers;

    LedgerImportController(LedgerImport ledgers) {
        this.ledgers = ledgers;
    }

    /** The answer in the contract's shape. */
    record ImportAnswer(boolean committed, Summary summary, List<RowLine> rows, String encoding, long headerLine,
            List<Taken> columns, List<String> ignoredColumns) {
    }

    /** Which header was taken for which column. */
    record Taken(String header, String column) {
    }

    /** How many rows ended which way. */
    record Summary(@JsonProperty("new") long fresh, long unchanged, long invalid) {
    }

    /** One row of it. */
    record RowLine(long line, String number, Outcome outcome, List<String> incomplete, List<CellError> errors) {
    }

    /** What is wrong with one cell. */
    record CellError(String field, String message) {
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import a ledger", description = "A dry run unless commit=true.")
    ImportAnswer read(Caller caller, @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean commit, HttpServletRequest request) throws IOException {
        Permission.IMPORT.check(caller);
        LedgerAnswer answer = ledgers.read(file.getBytes(), caller, commit);
        Locale language = Languages.of(request);
        Sheet sheet = answer.sheet();
        return new ImportAnswer(answer.committed(),
                new Summary(answer.count(Outcome.NEW), answer.count(Outcome.UNCHANGED), answer.count(Outcome.INVALID)),
                answer.rows().stream().map(row -> line(row, sheet, language)).toList(), sheet.grid().encoding(),
                sheet.header().line(), sheet.header().headings().stream()
                        .map(heading -> new Taken(heading.header(), heading.column().header())).toList(),
                sheet.ignored());
    }

    private static RowLine line(RowAnswer row, Sheet sheet, Locale language) {
        List<CellError> errors = row.errors().entrySet().stream()
                .map(error -> new CellError(sheet.headerOf(error.getKey()), error.getValue().in(language))).toList();
        return new RowLine(row.line(), row.number(), row.outcome(), row.incomplete(), errors);
    }
}
