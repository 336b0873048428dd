package bihuan.api.campaign.action;

import bihuan.api.form.Required;

/**
 * A task said to be done was done on paper only; the park must do it again.
 *
 * @param task
 *            the task's code
 */
public record ReopenTask(@Required String task) implements CampaignForm {
}
