package bihuan.api.hazard.command;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.action.Report;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.FieldError;

/**
 * Report a hazard. Sent again with the same id and the same content it answers as the first time.
 *
 * @param hazardId
 *            the new hazard's id, chosen by the caller or for it
 * @param caller
 *            who reports
 * @param envelope
 *            when, why, on what document
 * @param report
 *            what is reported, as far as it could be read
 * @param formErrors
 *            what could not be read
 * @param request
 *            how a repeat is known
 */
public record ReportHazard(@TargetAggregateIdentifier String hazardId, Caller caller, Envelope envelope, Report report,
        List<FieldError> formErrors, RequestMark request) implements HazardCommand {
}
