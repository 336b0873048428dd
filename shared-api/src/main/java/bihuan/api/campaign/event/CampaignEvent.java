package bihuan.api.campaign.event;

import bihuan.api.history.ActEvent;

/**
 * What happened to a campaign or to a park's part in one. An event is stored for ever and never changed; a changed
 * shape is a new revision with an upcaster. Every type has a stored JSON sample among the tests.
 */
public sealed interface CampaignEvent extends ActEvent permits CampaignSetUp, EnrolmentEvent {
}
