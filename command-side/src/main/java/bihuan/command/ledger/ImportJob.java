package bihuan.command.ledger;

import java.time.Instant;

import bihuan.api.permission.Caller;
import bihuan.api.text.Text;

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
 */
record ImportJob(String id, Caller caller, boolean commit, State state, int total, int done, Text failure,
        Instant begun) {

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
