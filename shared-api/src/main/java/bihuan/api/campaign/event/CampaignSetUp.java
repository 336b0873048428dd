package bihuan.api.campaign.event;

import org.axonframework.serialization.Revision;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.hazard.Act;

/**
 * A campaign was set up. Its plan never changes after that: parks are measured by what they enrolled in.
 *
 * @param campaignId
 *            the campaign
 * @param act
 *            who and when
 * @param template
 *            the template it was made from, or null
 * @param plan
 *            what it asks of parks
 */
@Revision("1")
public record CampaignSetUp(String campaignId, Act act, String template, CampaignPlan plan) implements CampaignEvent {
}
