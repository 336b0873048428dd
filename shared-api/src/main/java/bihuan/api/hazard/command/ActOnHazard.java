package bihuan.api.hazard.command;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.FieldError;

/**
 * Do something to a hazard that exists. What could not be read of the form travels along, so that the order of refusal
 * (unknown, forbidden, invalid, stale, conflict) is kept in one place.
 *
 * @param hazardId
 *            the hazard
 * @param caller
 *            who acts
 * @param action
 *            which act
 * @param envelope
 *            when, why, on what document
 * @param form
 *            the act's own fields, as far as they could be read
 * @param formErrors
 *            what could not be read
 * @param expectedVersion
 *            the version the caller acted on, or null when it does not matter
 * @param request
 *            how a repeat is known, or null
 */
public record ActOnHazard(@TargetAggregateIdentifier String hazardId, Caller caller, Action action, Envelope envelope,
        HazardAction form, List<FieldError> formErrors, Long expectedVersion,
        RequestMark request) implements HazardCommand {
}
