package bihuan.command.ledger;

import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;

import bihuan.command.ledger.ImportAnswer.Summary;
import bihuan.command.ledger.ImportJob.State;
import bihuan.command.ledger.RowAnswer.Outcome;

/**
 * The progress of a background import.
 *
 * @param committed
 *            whether rows are entered, or only tried
 * @param failure
 *            why it was given up; left out otherwise
 * @param answer
 *            the whole answer once it is done; left out before and where only progress is asked for
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ImportProgress(String id, State state, boolean committed, int total, int done, Summary summary, String failure,
        ImportAnswer answer) {

    static ImportProgress of(ImportJob job, Map<Outcome, Long> counts, Locale language, ImportAnswer answer) {
        return new ImportProgress(job.id(), job.state(), job.commit(), job.total(), job.done(),
                new Summary(counts.getOrDefault(Outcome.NEW, 0L), counts.getOrDefault(Outcome.UNCHANGED, 0L),
                        counts.getOrDefault(Outcome.INVALID, 0L)),
                job.failure() == null ? null : job.failure().in(language), answer);
    }
}
