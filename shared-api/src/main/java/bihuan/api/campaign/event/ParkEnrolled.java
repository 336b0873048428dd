package bihuan.api.campaign.event;

import org.axonframework.serialization.Revision;

import bihuan.api.campaign.CampaignPlan;
import bihuan.api.hazard.Act;

/**
 * A park takes part in a campaign. The plan is kept with it: whatever is decided later in this park's part rests on
 * these events alone.
 *
 * @param enrolmentId
 *            the park's part in the campaign
 * @param act
 *            who, when, why, on what document
 * @param campaignId
 *            the campaign
 * @param parkId
 *            the park
 * @param plan
 *            what the campaign asks of it
 */
@Revision("1")
public record ParkEnrolled(String enrolmentId, Act act, String campaignId, String parkId, CampaignPlan plan)
        implements
            EnrolmentEvent {
}
