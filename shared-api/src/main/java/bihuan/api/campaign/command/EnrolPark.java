package bihuan.api.campaign.command;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.FieldError;

/**
 * Enrol a park in a campaign. Sent again with the same content it answers as the first time.
 *
 * @param enrolmentId
 *            follows from campaign and park ({@link bihuan.api.campaign.EnrolmentId})
 * @param campaignId
 *            the campaign
 * @param parkId
 *            the park
 * @param caller
 *            who enrols it
 * @param envelope
 *            when, why, on what document
 * @param plan
 *            what the campaign asks of it
 * @param formErrors
 *            what could not be read
 * @param request
 *            how a repeat is known
 */
public record EnrolPark(@TargetAggregateIdentifier String enrolmentId, String campaignId, String parkId,
        Caller caller, Envelope envelope, CampaignPlan plan, List<FieldError> formErrors, RequestMark request) {
}
