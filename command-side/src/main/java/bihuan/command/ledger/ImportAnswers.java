package bihuan.command.ledger;

import java.util.List;

import org.springframework.stereotype.Component;

/** The stored answers of imports. */
@Component
class ImportAnswers {

    private final ImportJobs jobs;
    private final LedgerImport ledgers;

    ImportAnswers(ImportJobs jobs, LedgerImport ledgers) {
        this.jobs = jobs;
        this.ledgers = ledgers;
    }

    /** What came of an import, row by row. */
    LedgerAnswer of(ImportJob job) {
        ImportReport report = jobs.report(job.id());
        return new LedgerAnswer(job.commit(),
                report == null ? ImportReport.of(ledger(job), List.of(), List.of()) : report,
                jobs.answers(job.id()));
    }

    /** Its file, read again. */
    Ledger ledger(ImportJob job) {
        return ledgers.ledger(jobs.file(job), job.options());
    }
}
