package bihuan.api.campaign.event;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.history.CorrectsAct;

/**
 * An earlier act in a park's part of a campaign was corrected (更正). The act as first recorded remains on record.
 *
 * @param enrolmentId
 *            the park's part in the campaign
 * @param act
 *            who corrected it, when, why, on what document
 * @param sequence
 *            the sequence of the corrected act
 * @param corrected
 *            the whole act as it should have been recorded, by whom it was done at first; of several corrections the
 *            latest counts
 */
@Revision("1")
public record CampaignActCorrected(String enrolmentId, Act act, long sequence,
        @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type") EnrolmentEvent corrected)
        implements
            EnrolmentCorrection,
            CorrectsAct<EnrolmentEvent> {
}
