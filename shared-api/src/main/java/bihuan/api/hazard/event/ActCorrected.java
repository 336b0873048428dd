package bihuan.api.hazard.event;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.history.CorrectsAct;

/**
 * An earlier act was corrected (更正). The act as first recorded remains on record.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who corrected it, when, why, on what document
 * @param sequence
 *            the sequence of the corrected act
 * @param corrected
 *            the whole act as it should have been recorded, by whom it was done at first; of several corrections the
 *            latest counts
 * @param withdrawn
 *            the sequences of what the system had recorded because of the error
 */
@Revision("1")
public record ActCorrected(String hazardId, Act act, long sequence,
        @JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "type") HazardEvent corrected,
        List<Long> withdrawn) implements Correction, CorrectsAct<HazardEvent> {

    /** The list is never null. */
    public ActCorrected {
        withdrawn = withdrawn == null ? List.of() : List.copyOf(withdrawn);
    }
}
