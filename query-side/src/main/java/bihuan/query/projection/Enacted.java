package bihuan.query.projection;

import java.time.Instant;

import bihuan.api.campaign.event.CampaignEvent;
import bihuan.api.campaign.event.CampaignSetUp;
import bihuan.api.campaign.event.EnrolmentEvent;

/**
 * A campaign's event, or one of a park's part in it, as it reaches the projection.
 *
 * @param event
 *            what happened
 * @param sequence
 *            its place among the events of that campaign or part; the first is 0
 * @param recordedAt
 *            when it was recorded
 * @param position
 *            its place in the store, or null where it is not known
 */
record Enacted(CampaignEvent event, long sequence, Instant recordedAt, Long position) implements Arrived {

    /** An event that was read by its campaign or part and not by its place in the store. */
    Enacted(CampaignEvent event, long sequence, Instant recordedAt) {
        this(event, sequence, recordedAt, null);
    }

    /** The campaign, or the park's part in it. */
    String id() {
        return switch (event) {
            case CampaignSetUp setUp -> setUp.campaignId();
            case EnrolmentEvent part -> part.enrolmentId();
        };
    }

    @Override
    public Letter parked(RuntimeException cause) {
        return new Letter(id(), sequence, event.getClass().getSimpleName(), recordedAt, Letter.describe(cause));
    }
}
