package bihuan.command.ledger;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.platform.sheet.SheetWriter;
import bihuan.platform.web.Languages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

/** Imports existing ledgers. */
@RestController
@Tag(name = "imports")
class LedgerImportController {

    private static final String PREFERRED = "respond-async";

    private final LedgerImport ledgers;
    private final ImportJobs jobs;
    private final ImportAnswers answers;
    private final ImportRunner runner;

    LedgerImportController(LedgerImport ledgers, ImportJobs jobs, ImportAnswers answers, ImportRunner runner) {
        this.ledgers = ledgers;
        this.answers = answers;
        this.jobs = jobs;
        this.runner = runner;
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import a ledger",
            description = "A dry run unless commit=true; in the background with background=true. park stands for a "
                    + "missing column, sheet names the sheets to take, newUnits the units that may be registered; both "
                    + "are repeated, or *.")
    @ApiResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = ImportAnswer.class)),
            @Content(mediaType = SheetWriter.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))})
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportProgress.class)))
    ResponseEntity<?> read(Caller caller, @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean commit,
            @RequestParam(defaultValue = "false") boolean background, @RequestParam(required = false) String park,
            @RequestParam(name = "sheet", required = false) List<String> sheets,
            @RequestParam(required = false) List<String> newUnits,
            @RequestHeader(name = "Prefer", required = false) String prefer, HttpServletRequest request)
            throws IOException {
        Permission.IMPORT.check(caller);
        Locale language = Languages.of(request);
        var upload = new LedgerUpload(file.getOriginalFilename(), file.getBytes(),
                new ImportOptions(park, sheets, newUnits));
        boolean preferred = prefer != null && prefer.toLowerCase(Locale.ROOT).matches("(.*[,\\s])?" + PREFERRED
                + "([,;\\s].*)?");
        if (background || preferred) {
            return accepted(upload, caller, commit, language, preferred);
        }
        LedgerAnswer answer = commit
                ? answers.of(runner.enter(upload, caller))
                : ledgers.tried(upload.content(), upload.options(), caller);
        return AnnotatedWorkbook.isAcceptedBy(request)
                ? AnnotatedWorkbook.response(ledgers.ledger(upload.content(), upload.options()), answer, language)
                : ResponseEntity.ok(ImportAnswer.of(answer, language));
    }

    /** Refuses a file that is no ledger in this request, not later in the background. */
    private ResponseEntity<?> accepted(LedgerUpload file, Caller caller, boolean commit, Locale language,
            boolean preferred) {
        int rows = ledgers.plan(file.content(), file.options(), commit).rows().size();
        ImportJob job = jobs.add(ImportJobs.newId(), file, rows, caller, commit);
        runner.wake();
        var answer = ResponseEntity.accepted().location(URI.create("/api/imports/" + job.id()));
        if (preferred) {
            answer.header("Preference-Applied", PREFERRED);
        }
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(ImportProgress.of(job, Map.of(), language, null));
    }
}
