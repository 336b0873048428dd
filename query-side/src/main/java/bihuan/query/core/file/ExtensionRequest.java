package bihuan.query.core.file;

import java.time.LocalDate;

import bihuan.api.hazard.Document;
import bihuan.api.permission.Actor;

/**
 * The latest request for more time and what became of it (延期).
 *
 * @param until
 *            the deadline asked for, or null where a ledger shows only what was granted
 * @param reason
 *            why
 * @param interimControls
 *            how people are kept safe meanwhile
 * @param requestedOn
 *            the day it was asked for
 * @param requestedBy
 *            who asked
 * @param lastDay
 *            the last day on which it could be asked for in time, or null where no clock says
 * @param late
 *            whether it was asked for after that day, or null where no clock says
 * @param grantedUntil
 *            the deadline granted, or null
 * @param decidedOn
 *            the day it was decided, or null while pending
 * @param document
 *            on what document, or null
 * @param granted
 *            how many extensions have been granted so far, this one included
 */
public record ExtensionRequest(LocalDate until, String reason, String interimControls, LocalDate requestedOn,
        Actor requestedBy, LocalDate lastDay, Boolean late, LocalDate grantedUntil, LocalDate decidedOn,
        Document document, int granted) {

    static final ExtensionRequest NONE = new ExtensionRequest(null, null, null, null, null, null, null, null, null,
            null, 0);

    ExtensionRequest decided(LocalDate newDeadline, LocalDate on, Document by, int grants) {
        return new ExtensionRequest(until, reason, interimControls, requestedOn, requestedBy, lastDay, late,
                newDeadline, on, by == null ? document : by, grants);
    }
}
