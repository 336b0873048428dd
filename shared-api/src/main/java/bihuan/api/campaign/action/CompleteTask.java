package bihuan.api.campaign.action;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;

/**
 * The park has done a key task, and shows it.
 *
 * @param task
 *            the task's code
 * @param statement
 *            what was done, or null
 */
public record CompleteTask(@Required String task, @LongText String statement) implements CampaignForm {
}
