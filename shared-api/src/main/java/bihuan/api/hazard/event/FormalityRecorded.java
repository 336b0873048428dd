package bihuan.api.hazard.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.form.MayBePerson;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;

/**
 * An instrument was served, published or filed upward.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param instrument
 *            which instrument
 * @param kind
 *            what was done with it
 * @param on
 *            the day, Asia/Shanghai
 * @param to
 *            recipient (a person id), channel or office
 */
@Revision("1")
public record FormalityRecorded(String hazardId, Act act, Instrument instrument, Formality kind, LocalDate on,
        @MayBePerson String to) implements HazardEvent {
}
