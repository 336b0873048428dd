package bihuan.api.campaign.action;

/** The park takes part. There is nothing to say of it but the {@link bihuan.api.hazard.Envelope}. */
public record Enrol() implements CampaignForm {
}
