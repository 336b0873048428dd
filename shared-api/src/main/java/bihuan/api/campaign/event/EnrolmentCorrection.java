package bihuan.api.campaign.event;

/**
 * An act that puts earlier acts in a park's part of a campaign right. It changes no state of its own: the state follows
 * from the effective acts, see {@link bihuan.api.campaign.history.EnrolmentActs}.
 */
public sealed interface EnrolmentCorrection extends EnrolmentEvent permits CampaignActsVoided, CampaignActCorrected {
}
