package bihuan.command.ledger;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.MediaType;
import org.springframework.scheduling.concurrent.SimpleAsyncTaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Sends the progress of an import to its listeners, whenever it changes, until it is over. Polls the stored progress,
 * because another process may run the import; no thread is blocked between polls.
 */
@Component
class ImportFeed implements DisposableBean {

    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);
    /** Polls without a change before a keep-alive comment, so that no proxy closes the idle stream. */
    private static final int SILENT_LOOKS = 50;
    private static final long NO_TIMEOUT = 0;

    private final ImportJobs jobs;
    private final ImportRunner runner;
    private final SimpleAsyncTaskScheduler scheduler = new SimpleAsyncTaskScheduler();

    ImportFeed(ImportJobs jobs, ImportRunner runner) {
        this.jobs = jobs;
        this.runner = runner;
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("import-feed-");
    }

    /** Server-sent events named {@code progress}, the last one named {@code done}. */
    SseEmitter follow(String id, Locale language) {
        var emitter = new SseEmitter(NO_TIMEOUT);
        var listener = new Listener(id, language, emitter);
        emitter.onCompletion(listener::leave);
        scheduler.execute(listener);
        return emitter;
    }

    @Override
    public void destroy() {
        scheduler.close();
    }

    /** Polls once and schedules the next poll. */
    private final class Listener implements Runnable {

        private final String id;
        private final Locale language;
        private final SseEmitter emitter;
        private volatile boolean gone;
        private ImportProgress sent;
        private int silent;

        private Listener(String id, Locale language, SseEmitter emitter) {
            this.id = id;
            this.language = language;
            this.emitter = emitter;
        }

        private void leave() {
            gone = true;
        }

        @Override
        public void run() {
            try {
                if (gone || runner.isStopping() || look()) {
                    emitter.complete();
                } else {
                    scheduler.schedule(this, Instant.now().plus(BETWEEN_LOOKS));
                }
            } catch (IOException | IllegalStateException left) {
                // The listener disconnected; the import goes on.
                gone = true;
            } catch (RuntimeException failed) {
                emitter.completeWithError(failed);
            }
        }

        /** Sends the progress if it changed, and returns whether the import is over. */
        private boolean look() throws IOException {
            ImportJob job = jobs.byId(id).orElse(null);
            if (job == null) {
                return true;
            }
            ImportProgress now = ImportProgress.of(job, jobs.counts(id), language, null);
            boolean over = job.state().isOver();
            if (over || !now.equals(sent)) {
                emitter.send(SseEmitter.event().name(over ? "done" : "progress").data(now, MediaType.APPLICATION_JSON));
                sent = now;
                silent = 0;
            } else if (++silent % SILENT_LOOKS == 0) {
                emitter.send(SseEmitter.event().comment(""));
            }
            return over;
        }
    }
}
