package bihuan.api.campaign.action;

import bihuan.api.form.Required;

/**
 * The park has performed a duty that comes again.
 *
 * @param duty
 *            the duty's code
 */
public record PerformDuty(@Required String duty) implements CampaignForm {
}
