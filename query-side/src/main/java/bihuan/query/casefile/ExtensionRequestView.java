package bihuan.query.casefile;

import java.time.LocalDate;

import bihuan.query.core.file.ExtensionRequest;
import bihuan.query.web.ActorView;
import bihuan.query.web.DocumentView;
import bihuan.query.web.Names;

/**
 * The latest request for an extension and its outcome (延期). Days are Asia/Shanghai.
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
public record ExtensionRequestView(LocalDate until, String reason, String interimControls, LocalDate requestedOn,
        ActorView requestedBy, LocalDate lastDay, Boolean late, LocalDate grantedUntil, LocalDate decidedOn,
        DocumentView document, int granted) {

    static ExtensionRequestView of(ExtensionRequest request, Names.Known names, LocalDate day) {
        return request == null
                ? null
                : new ExtensionRequestView(request.until(), request.reason(), request.interimControls(),
                        request.requestedOn(), names.actor(request.requestedBy(), day), request.lastDay(),
                        request.late(),
                        request.grantedUntil(), request.decidedOn(), names.document(request.document()),
                        request.granted());
    }
}
