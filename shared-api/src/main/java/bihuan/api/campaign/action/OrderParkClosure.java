package bihuan.api.campaign.action;

import bihuan.api.form.Required;

/**
 * A park whose problems remain after rectification is closed (关停退出).
 *
 * @param decidedBy
 *            the government that decided
 */
public record OrderParkClosure(@Required String decidedBy) implements CampaignForm {
}
