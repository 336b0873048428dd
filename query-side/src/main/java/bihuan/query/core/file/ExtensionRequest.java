package bihuan.query.core.file;

import java.time.LocalDate;

import bihuan.api.hazard.Document;
import bihuan.api.permission.Actor;

/**
 * The latest request for an extension and its outcome (延期).
 *
 * @param until
 *            the requested deadline, or null where a ledger shows only the granted one
 * @param reason
 *            why
 * @param interimControls
 *            how people are kept safe meanwhile
 * @param requestedOn
 *            the day of the request
 * @param requestedBy
 *            who requested it
 * @param lastDay
 *            the last day for a timely request, or null without a clock
 * @param late
 *            whether the request was late, or null without a clock
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
