package bihuan.api.campaign.command;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.campaign.CampaignAction;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.FieldError;

/**
 * Do something in a park's part of a campaign. What could not be read of the form travels along, so that the order of
 * refusal is kept in one place.
 *
 * @param enrolmentId
 *            the park's part in the campaign
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
public record ActInCampaign(@TargetAggregateIdentifier String enrolmentId, Caller caller, CampaignAction action,
        Envelope envelope, CampaignForm form, List<FieldError> formErrors, Long expectedVersion, RequestMark request) {
}
