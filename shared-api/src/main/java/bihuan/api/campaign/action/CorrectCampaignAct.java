package bihuan.api.campaign.action;

import bihuan.api.form.Required;
import bihuan.api.hazard.Envelope;

/**
 * An earlier act in a park's part of a campaign is corrected (更正): it took place otherwise than was recorded.
 *
 * @param sequence
 *            the sequence of the act, as the timeline shows it
 * @param fields
 *            the whole form of the act as it should have been; null where it could not be read
 * @param envelope
 *            its day, reason, legal basis, document and evidence as they should have been
 * @param basis
 *            the version of the part on which the two were completed from what was recorded
 */
public record CorrectCampaignAct(@Required Integer sequence, CampaignForm fields, Envelope envelope,
        long basis) implements CampaignForm {
}
