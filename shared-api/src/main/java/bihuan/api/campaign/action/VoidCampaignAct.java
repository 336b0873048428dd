package bihuan.api.campaign.action;

import java.util.List;

import bihuan.api.form.Required;

/**
 * Earlier acts in a park's part of a campaign are voided (撤销), which were wrong or never happened.
 *
 * @param sequences
 *            the sequences of the acts, as the timeline shows them
 */
public record VoidCampaignAct(@Required List<Integer> sequences) implements CampaignForm {
}
