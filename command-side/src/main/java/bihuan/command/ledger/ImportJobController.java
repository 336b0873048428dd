package bihuan.command.ledger;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Permission;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.platform.web.Languages;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

/** Tells how far an import in the background is, and its answer when it is done. */
@RestController
@Tag(name = "imports")
class ImportJobController {

    private static final long LOOK_MILLIS = 300;
    /** A line that says nothing, now and then, so that nobody between takes the stream for dead. */
    private static final int SILENT_LOOKS = 50;

    private final ImportJobs jobs;
    private final LedgerImport ledgers;
    private final ImportRunner runner;
    private final JsonMapper json;

    ImportJobController(ImportJobs jobs, LedgerImport ledgers, ImportRunner runner, JsonMapper json) {
        this.jobs = jobs;
        this.ledgers = ledgers;
        this.runner = runner;
        this.json = json;
    }

    @GetMapping("/api/imports/{id}")
    @Operation(summary = "How far an import is", description = "Its whole answer once it is DONE; as XLSX when that is accepted.")
    ResponseEntity<?> one(Caller caller, @PathVariable String id, HttpServletRequest request) {
        ImportJob job = find(caller, id);
        Locale language = Languages.of(request);
        boolean done = job.state() == ImportJob.State.DONE;
        if (MarkedWorkbook.isAcceptedBy(request)) {
            if (!done) {
                throw new Refused(Refusal.conflict("import-not-done",
                        Text.of("导入尚未完成。", "The import is not done yet."), List.of()));
            }
            return MarkedWorkbook.response(answer(job), language);
        }
        return ResponseEntity.ok(ImportProgress.of(job, jobs.counts(id), language,
                done ? ImportAnswer.of(answer(job), language) : null));
    }

    @GetMapping("/api/imports/{id}/progress")
    @Operation(summary = "The progress of an import as it happens", description = "Server-sent events named progress, the last one named done.")
    void progress(Caller caller, @PathVariable String id, HttpServletRequest request, HttpServletResponse response)
            throws InterruptedException {
        find(caller, id);
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Accel-Buffering", "no");
        try {
            stream(id, Languages.of(request), response);
        } catch (IOException gone) {
            // Whoever listened has left; the import goes on.
        }
    }

    private void stream(String id, Locale language, HttpServletResponse response)
            throws IOException, InterruptedException {
        ImportProgress told = null;
        int silent = 0;
        while (!runner.isStopping()) {
            ImportJob job = jobs.byId(id).orElse(null);
            if (job == null) {
                return;
            }
            ImportProgress now = ImportProgress.of(job, jobs.counts(id), language, null);
            boolean over = job.state().isOver();
            if (over || !now.equals(told)) {
                write(response, "event: " + (over ? "done" : "progress") + "\ndata: " + json.writeValueAsString(now)
                        + "\n\n");
                silent = 0;
            } else if (++silent % SILENT_LOOKS == 0) {
                write(response, ": \n\n");
            }
            if (over) {
                return;
            }
            told = now;
            Thread.sleep(LOOK_MILLIS);
        }
    }

    private static void write(HttpServletResponse response, String text) throws IOException {
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        response.flushBuffer();
    }

    private LedgerAnswer answer(ImportJob job) {
        return new LedgerAnswer(job.commit(), ledgers.sheet(jobs.file(job.id())), jobs.answers(job.id()));
    }

    private ImportJob find(Caller caller, String id) {
        Permission.IMPORT.check(caller);
        return jobs.byId(id.indexOf('\0') < 0 ? id : "")
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该导入任务", "import"))));
    }
}
