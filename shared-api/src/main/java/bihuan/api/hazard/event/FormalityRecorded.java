package bihuan.api.hazard.event;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.axonframework.serialization.Revision;

import bihuan.api.form.MayBePerson;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;

/**
 * An instrument or an issued paper was served, published or filed upward.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param instrument
 *            which instrument; of an issued paper that of the listing in force, or null when it is of none
 * @param kind
 *            what was done with it
 * @param on
 *            the day, Asia/Shanghai
 * @param to
 *            recipient (a person id), channel or office
 * @param paperId
 *            which issued paper; null, as in events from before papers were issued, for an instrument
 */
@Revision("1")
public record FormalityRecorded(String hazardId, Act act,
        @JsonInclude(JsonInclude.Include.NON_NULL) Instrument instrument, Formality kind, LocalDate on,
        @MayBePerson String to, @JsonInclude(JsonInclude.Include.NON_NULL) String paperId) implements HazardEvent {
}
