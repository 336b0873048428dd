package bihuan.command.ledger;

import java.time.Instant;
import java.util.Map;

import bihuan.api.permission.Caller;
import bihuan.api.text.Text;
import bihuan.command.ledger.RowAnswer.Outcome;

/**
 * A background import and its progress.
 *
 * @param id
 *            what it is asked for by
 * @param caller
 *            who imports
 * @param commit
 *            whether anything is entered, or only tried
 * @param state
 *            its state
 * @param total
 *            rows of the file
 * @param done
 *            rows that are answered and will not be looked at again
 * @param failure
 *            why it was given up, or null
 * @param begun
 *            when its first row was looked at, by the database's clock, or null
 * @param fileName
 *            the name of its file, or null
 * @param sha256
 *            the digest of its file among the evidence; null for a dry run
 * @param options
 *            what the caller said beside the file
 * @param created
 *            when it was asked for, by the database's clock
 * @param counts
 *            once it is over, how many rows ended which way; else empty
 */
record ImportJob(String id, Caller caller, boolean commit, State state, int total, int done, Text failure,
        Instant begun, String fileName, String sha256, ImportOptions options, Instant created,
        Map<Outcome, Long> counts) {

    /** The state of an import. */
    enum State {
        /** No row was processed yet. */
        WAITING,
        /** Rows are being entered, or will be once an interrupted import resumes. */
        RUNNING,
        /** Every row is answered. */
        DONE,
        /** Given up after several attempts; what was entered stays. */
        FAILED;

        boolean isOver() {
            return this == DONE || this == FAILED;
        }
    }
}
