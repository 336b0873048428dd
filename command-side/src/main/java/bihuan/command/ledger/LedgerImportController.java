package bihuan.command.ledger;

import java.io.IOException;
import java.net.URI;
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
    private final ImportRunner runner;

    LedgerImportController(LedgerImport ledgers, ImportJobs jobs, ImportRunner runner) {
        this.ledgers = ledgers;
        this.jobs = jobs;
        this.runner = runner;
    }

    @PostMapping(path = "/api/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(summary = "Import a ledger",
            description = "A dry run unless commit=true; in the background with background=true.")
    @ApiResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = ImportAnswer.class)),
            @Content(mediaType = SheetWriter.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))})
    @ApiResponse(responseCode = "202", content = @Content(schema = @Schema(implementation = ImportProgress.class)))
    ResponseEntity<?> read(Caller caller, @RequestPart("file") MultipartFile file,
            @RequestParam(defaultValue = "false") boolean commit,
            @RequestParam(defaultValue = "false") boolean background,
            @RequestHeader(name = "Prefer", required = false) String prefer, HttpServletRequest request)
            throws IOException {
        Permission.IMPORT.check(caller);
        Locale language = Languages.of(request);
        boolean preferred = prefer != null && prefer.toLowerCase(Locale.ROOT).matches("(.*[,\\s])?" + PREFERRED
                + "([,;\\s].*)?");
        if (background || preferred) {
            return accepted(file.getBytes(), caller, commit, language, preferred);
        }
        LedgerAnswer answer = ledgers.read(file.getBytes(), caller, commit);
        return AnnotatedWorkbook.isAcceptedBy(request)
                ? AnnotatedWorkbook.response(answer, language)
                : ResponseEntity.ok(ImportAnswer.of(answer, language));
    }

    /** Refuses a file that is no ledger in this request, not later in the background. */
    private ResponseEntity<?> accepted(byte[] file, Caller caller, boolean commit, Locale language,
            boolean preferred) {
        ImportJob job = jobs.add(file, ledgers.sheet(file).rows().size(), caller, commit);
        runner.wake();
        var answer = ResponseEntity.accepted().location(URI.create("/api/imports/" + job.id()));
        if (preferred) {
            answer.header("Preference-Applied", PREFERRED);
        }
        return answer.contentType(MediaType.APPLICATION_JSON)
                .body(ImportProgress.of(job, Map.of(), language, null));
    }
}
