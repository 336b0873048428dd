package bihuan.query.projection.stream;

import java.time.Instant;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;

import bihuan.api.campaign.event.CampaignEvent;
import bihuan.api.campaign.event.CampaignSetUp;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.hazard.event.HazardEvent;

/**
 * An event as it reaches the projection.
 *
 * @param subjectId
 *            what it is about: a hazard, a park, a unit, a clock profile, a campaign or a park's part in one
 * @param sequence
 *            its sequence number among the events of that subject; the first is 0
 * @param event
 *            what happened
 * @param recordedAt
 *            when it was recorded
 * @param position
 *            its global index, or null where it is not known
 */
public record RecordedEvent<E>(String subjectId, long sequence, E event, Instant recordedAt, Long position) {

    /** An event of a hazard, read by its hazard, without its global index. */
    public static RecordedEvent<HazardEvent> of(HazardEvent event, long sequence, Instant recordedAt) {
        return new RecordedEvent<>(event.hazardId(), sequence, event, recordedAt, null);
    }

    /** An event of a campaign or of a park's part in one, read by its subject, without its global index. */
    public static RecordedEvent<CampaignEvent> of(CampaignEvent event, long sequence, Instant recordedAt) {
        return new RecordedEvent<>(subject(event), sequence, event, recordedAt, null);
    }

    /** An event as it came from the store. */
    public static <E> RecordedEvent<E> of(DomainEventMessage<?> message, String subjectId, E event) {
        return new RecordedEvent<>(subjectId, message.getSequenceNumber(), event, message.getTimestamp(),
                globalIndexOf(message));
    }

    private static Long globalIndexOf(DomainEventMessage<?> message) {
        return message instanceof TrackedEventMessage<?> tracked
                ? (Long) tracked.trackingToken().position().orElseThrow()
                : null;
    }

    /** The campaign, or the park's part in it. */
    public static String subject(CampaignEvent event) {
        return switch (event) {
            case CampaignSetUp setUp -> setUp.campaignId();
            case EnrolmentEvent part -> part.enrolmentId();
        };
    }

    /** This event as a dead letter; {@code cause} is null when it only waits for an earlier one. */
    public DeadLetter letter(RuntimeException cause) {
        return new DeadLetter(subjectId, sequence, event.getClass().getSimpleName(), recordedAt,
                DeadLetter.describe(cause));
    }
}
