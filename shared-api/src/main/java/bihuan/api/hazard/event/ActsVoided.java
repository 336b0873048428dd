package bihuan.api.hazard.event;

import java.util.List;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.history.VoidsActs;

/**
 * Earlier acts were voided (撤销): they remain on record and have no effect. Voiding a correction restores what it had
 * changed.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document; by the system where a late paper proves that a recorded lapse was none
 * @param sequences
 *            the sequences of the voided acts
 * @param withdrawn
 *            the sequences of what the system had recorded because of them
 */
@Revision("1")
public record ActsVoided(String hazardId, Act act, List<Long> sequences,
        List<Long> withdrawn) implements Correction, VoidsActs {

    /** Lists are never null. */
    public ActsVoided {
        sequences = sequences == null ? List.of() : List.copyOf(sequences);
        withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
    }
}
