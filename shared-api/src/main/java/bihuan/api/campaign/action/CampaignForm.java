package bihuan.api.campaign.action;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What someone asks to be done in a park's part of a campaign: the fields of one action, without the
 * {@link bihuan.api.hazard.Envelope} that all share. {@link bihuan.api.campaign.CampaignAction} names each in the
 * contract.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
public sealed interface CampaignForm
        permits Enrol, CompleteTask, ReopenTask, PerformDuty, AdoptMeasure, FileReport, OrderParkClosure,
        VoidCampaignAct,
        CorrectCampaignAct {
}
