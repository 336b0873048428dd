package bihuan.api.campaign.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * Set up a campaign. Sent again with the same id and content it answers as the first time.
 *
 * @param campaignId
 *            the new campaign's id
 * @param actor
 *            who sets it up
 * @param template
 *            the template it is made from, or null
 * @param plan
 *            what it asks of parks
 * @param request
 *            how a repeat is known
 */
public record SetUpCampaign(@TargetAggregateIdentifier String campaignId, Actor actor, String template,
        CampaignPlan plan, RequestMark request) {
}
