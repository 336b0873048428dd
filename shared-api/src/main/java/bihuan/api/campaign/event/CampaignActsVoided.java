package bihuan.api.campaign.event;

import java.util.List;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.history.VoidsActs;

/**
 * Earlier acts in a park's part of a campaign were voided (撤销): they remain on record and have no effect. Voiding a
 * correction restores what it had changed.
 *
 * @param enrolmentId
 *            the park's part in the campaign
 * @param act
 *            who, when, why, on what document
 * @param sequences
 *            the sequences of the voided acts
 */
@Revision("1")
public record CampaignActsVoided(String enrolmentId, Act act, List<Long> sequences)
        implements
            EnrolmentCorrection,
            VoidsActs {

    /** The list is never null. */
    public CampaignActsVoided {
        sequences = sequences == null ? List.of() : List.copyOf(sequences);
    }
}
