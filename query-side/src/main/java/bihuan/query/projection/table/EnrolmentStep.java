package bihuan.query.projection.table;

import bihuan.api.campaign.event.CampaignEvent;
import bihuan.api.campaign.event.EnrolmentCorrection;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.enrolment.EnrolmentFold;
import bihuan.query.projection.stream.Past;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.stream.StreamFold;

/**
 * A park's part in a campaign while a batch is folded.
 *
 * @param part
 *            the part now
 * @param past
 *            every event so far, or null where only the stored part is known: only a correction needs them
 */
public record EnrolmentStep(Enrolment part, Past<EnrolmentEvent> past) {

    /** Folds the acts of a park in a campaign into its part in it. */
    public static final StreamFold<EnrolmentStep, CampaignEvent> FOLD = new StreamFold<>(
            step -> step == null ? -1 : step.part.version(), EnrolmentStep::after);

    private static EnrolmentStep after(EnrolmentStep before, RecordedEvent<CampaignEvent> each) {
        var event = (EnrolmentEvent) each.event();
        Past<EnrolmentEvent> past = before == null ? Past.none() : before.past;
        Past<EnrolmentEvent> now = past == null
                ? null
                : past.and(new RecordedEvent<>(each.subjectId(), each.sequence(), event, each.recordedAt(),
                        each.position()));
        return new EnrolmentStep(event instanceof EnrolmentCorrection
                ? EnrolmentFold.of(now.bySequence(), null)
                : Enrolment.evolve(before == null ? null : before.part, event, each.recordedAt()), now);
    }
}
