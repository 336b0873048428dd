package bihuan.query.campaign;

import java.time.LocalDate;
import java.util.List;

import bihuan.api.campaign.CampaignPlan;

/**
 * A campaign with all its tasks and the parks that take part.
 *
 * @param id
 *            the campaign
 * @param name
 *            its name in the reader's language
 * @param template
 *            the template it was made from, or null
 * @param setUpOn
 *            the day it was set up, Asia/Shanghai
 * @param from
 *            the first day of its earliest stage
 * @param to
 *            the last day of its latest stage
 * @param stages
 *            its stages
 * @param tasks
 *            the number of its key tasks
 * @param parks
 *            the parks of the reader's scope that take part
 * @param plan
 *            what it asks of every park that takes part, in both languages
 */
public record CampaignInFull(String id, String name, String template, LocalDate setUpOn, LocalDate from, LocalDate to,
        List<StageView> stages, long tasks, List<ParkInCampaign> parks, CampaignPlan plan) {

    static CampaignInFull of(CampaignView campaign, CampaignPlan plan, List<ParkInCampaign> parks) {
        return new CampaignInFull(campaign.id(), campaign.name(), campaign.template(), campaign.setUpOn(),
                campaign.from(), campaign.to(), campaign.stages(), campaign.tasks(), parks, plan);
    }
}
