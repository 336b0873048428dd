package bihuan.command.ledger;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.sheet.SheetWriter;
import bihuan.platform.web.Languages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;

/** Reports the progress of a background import, its answer when done, and commits a dry run. */
@RestController
@Tag(name = "imports")
class ImportJobController {

    private final ImportJobs jobs;
    private final ImportAnswers answers;
    private final ImportHistory history;
    private final ImportFeed feed;
    private final ImportRunner runner;

    ImportJobController(ImportJobs jobs, ImportAnswers answers, ImportHistory history, ImportFeed feed,
            ImportRunner runner) {
        this.jobs = jobs;
        this.answers = answers;
        this.history = history;
        this.feed = feed;
        this.runner = runner;
    }

    @GetMapping("/api/imports")
    @Operation(summary = "The imports, newest first: who, when, which file, what came of it",
            description = "before names the last of the page before. Dry runs are forgotten 30 days after their end.")
    ImportHistory.Page all(Caller caller, @RequestParam(required = false) String before, HttpServletRequest request) {
        Permission.IMPORT.check(caller);
        return history.page(before == null ? null : find(caller, before).id(), Languages.of(request));
    }

    @GetMapping("/api/imports/template.xlsx")
    @Operation(summary = "A workbook to fill in, with what each column takes")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = SheetWriter.MEDIA_TYPE,
            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> template(Caller caller, HttpServletRequest request) {
        Permission.IMPORT.check(caller);
        return Downloads.of("ledger-template.xlsx", SheetWriter.TYPE, LedgerTemplate.bytes(Languages.of(request)));
    }

    @GetMapping("/api/imports/{id}/file")
    @Operation(summary = "The file of an import, as it was sent")
    @ApiResponse(responseCode = "200", content = @Content(mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
            schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<byte[]> file(Caller caller, @PathVariable String id) {
        ImportJob job = find(caller, id);
        return Downloads.of(job.fileName() == null ? job.id() : job.fileName(), MediaType.APPLICATION_OCTET_STREAM,
                jobs.file(job));
    }

    @GetMapping("/api/imports/{id}")
    @Operation(summary = "How far an import is",
            description = "Its whole answer once it is DONE; as XLSX when that is accepted.")
    @ApiResponse(responseCode = "200", content = {
            @Content(mediaType = MediaType.APPLICATION_JSON_VALUE,
                    schema = @Schema(implementation = ImportProgress.class)),
            @Content(mediaType = SheetWriter.MEDIA_TYPE, schema = @Schema(type = "string", format = "binary"))})
    ResponseEntity<?> one(Caller caller, @PathVariable String id, HttpServletRequest request) {
        ImportJob job = find(caller, id);
        Locale language = Languages.of(request);
        boolean done = job.state() == ImportJob.State.DONE;
        if (AnnotatedWorkbook.isAcceptedBy(request)) {
            if (!done) {
                throw notDone();
            }
            return AnnotatedWorkbook.response(answers.ledger(job), answers.of(job), language);
        }
        return ResponseEntity.ok(ImportProgress.of(job, jobs.counts(id), language,
                done ? ImportAnswer.of(answers.of(job), language) : null));
    }

    @PostMapping("/api/imports/{id}/commit")
    @Operation(summary = "Enter the file of an import that is over",
            description = "What was tried is what is entered; in the background. newUnits, repeated or *, names the "
                    + "units that may be registered.")
    ResponseEntity<ImportProgress> commit(Caller caller, @PathVariable String id,
            @RequestParam(required = false) List<String> newUnits, HttpServletRequest request) {
        ImportJob tried = find(caller, id);
        if (!tried.state().isOver()) {
            throw notDone();
        }
        var file = new LedgerUpload(tried.fileName(), jobs.file(tried), tried.options().agreeing(newUnits));
        ImportJob entering = jobs.add(ImportJobs.newId(), file, tried.total(), caller, true);
        runner.wake();
        return ResponseEntity.accepted().location(URI.create("/api/imports/" + entering.id()))
                .body(ImportProgress.of(entering, Map.of(), Languages.of(request), null));
    }

    @GetMapping("/api/imports/{id}/progress")
    @Operation(summary = "The progress of an import as it happens",
            description = "Server-sent events named progress, the last one named done.")
    ResponseEntity<SseEmitter> progress(Caller caller, @PathVariable String id, HttpServletRequest request) {
        find(caller, id);
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).header("X-Accel-Buffering", "no")
                .body(feed.follow(id, Languages.of(request)));
    }

    private static Refused notDone() {
        return new Refused(
                Refusal.conflict(ProblemCode.IMPORT_NOT_DONE, ProblemCode.IMPORT_NOT_DONE.text(), List.of()));
    }

    private ImportJob find(Caller caller, String id) {
        Permission.IMPORT.check(caller);
        return jobs.byId(id.indexOf('\0') < 0 ? id : "")
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该导入任务", "import"))));
    }
}
