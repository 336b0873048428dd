package bihuan.command.ledger;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Caller;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.ledger.ImportJob.State;
import bihuan.platform.database.Database;
import bihuan.platform.web.Correlation;

/**
 * Runs waiting imports one after the other, each in batches. An import that was interrupted when its process ended
 * resumes with its first unfinished batch.
 */
@Component
class ImportRunner {

    private static final Logger LOG = LoggerFactory.getLogger(ImportRunner.class);
    /** The interval of polls for interrupted imports, or for a store that was unavailable. */
    private static final long LOOK_SECONDS = 5;
    private static final int ATTEMPTS = 12;
    private static final Duration TO_END_A_PART = Duration.ofSeconds(2);
    private static final Duration TO_END_A_ROW = Duration.ofSeconds(5);

    private final ImportJobs jobs;
    private final LedgerImport ledgers;
    private final Database database;
    private final Semaphore wake = new Semaphore(0);
    private final Map<String, Integer> failures = new HashMap<>();
    private volatile boolean stopping;
    private Thread worker;

    ImportRunner(ImportJobs jobs, LedgerImport ledgers, Database database) {
        this.jobs = jobs;
        this.ledgers = ledgers;
        this.database = database;
    }

    /** Wakes the runner for a new import. */
    void wake() {
        wake.release();
    }

    /** Whether this process is about to end. */
    boolean isStopping() {
        return stopping;
    }

    /**
     * Enters a file at once, in the caller's thread. It is recorded before its first row, so that one that is cut off
     * is finished in the background.
     */
    ImportJob enter(LedgerUpload file, Caller caller) {
        String id = ImportJobs.newId();
        LedgerPlan plan = ledgers.plan(file.content(), file.options(), true);
        try (var lock = ImportLock.take(database, id)) {
            run(jobs.add(id, file, plan.rows().size(), caller, true), plan);
            return jobs.byId(id).orElseThrow();
        } catch (SQLException away) {
            throw new DataAccessResourceFailureException("The lock of an import could not be taken or freed", away);
        }
    }

    @EventListener(ApplicationReadyEvent.class)
    synchronized void start() {
        if (worker == null) {
            worker = Thread.ofVirtual().name("imports").start(this::work);
        }
    }

    /**
     * The part at hand is done to its end and the next start takes up the one after it; when that takes too long, the
     * rows at hand are, and the next start takes up the part again, as after a kill.
     */
    @EventListener(ContextClosedEvent.class)
    synchronized void stop() throws InterruptedException {
        stopping = true;
        wake.release();
        if (worker != null && !worker.join(TO_END_A_PART)) {
            worker.interrupt();
            worker.join(TO_END_A_ROW);
        }
    }

    private void work() {
        while (!stopping) {
            try {
                jobs.forgetOld();
                for (String id : jobs.unfinished()) {
                    attempt(id);
                }
                wake.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
                wake.drainPermits();
            } catch (InterruptedException ended) {
                return;
            } catch (RuntimeException away) {
                LOG.warn("Imports have to wait: {}", away.toString());
                pause();
            }
        }
    }

    private void pause() {
        try {
            wake.tryAcquire(LOOK_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException ended) {
            stopping = true;
        }
    }

    private void attempt(String id) {
        try (var lock = ImportLock.take(database, id); var ignored = MDC.putCloseable(Correlation.KEY, id)) {
            if (lock != null && !stopping) {
                run(jobs.byId(id).orElseThrow());
                failures.remove(id);
            }
        } catch (SQLException | RuntimeException failed) {
            if (stopping) {
                LOG.info("Import {} goes on after the next start", id);
                return;
            }
            int times = failures.merge(id, 1, Integer::sum);
            LOG.warn("Import {} was cut off for the {}th time", id, times, failed);
            if (times >= ATTEMPTS || failed instanceof Refused) {
                failures.remove(id);
                jobs.end(id, State.FAILED, Text.of("多次尝试均未完成，已导入的行保持有效，请重新提交文件。",
                        "Not finished in several attempts. What was entered stays; send the file again for the rest."));
            }
        }
    }

    private void run(ImportJob found) {
        if (!found.state().isOver()) {
            run(found, ledgers.plan(jobs.file(found), found.options(), found.commit()));
        }
    }

    private void run(ImportJob found, LedgerPlan plan) {
        jobs.begin(found.id());
        ImportJob job = jobs.byId(found.id()).orElseThrow();
        // Only what an import entered itself before it was cut off is new although it is there already.
        Instant before = found.begun() == null ? null : job.begun();
        jobs.report(job.id(), ImportReport.of(plan));
        if (job.commit()) {
            ledgers.registerAuthorities(plan, job.caller());
        }
        LOG.info("Import {} goes on at row {} of {}", job.id(), job.done(), job.total());
        for (int from = job.done(); from < plan.rows().size(); from += LedgerImport.PART) {
            if (stopping) {
                return;
            }
            List<RowAnswer> answers = ledgers.part(plan, from, job.caller(), job.commit(), before);
            jobs.done(job.id(), from, answers);
        }
        jobs.end(job.id(), State.DONE, null);
        LOG.info("Import {} is done", job.id());
    }
}
