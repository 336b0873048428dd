package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.MayBePerson;
import bihuan.api.form.Required;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;

/**
 * An instrument was served, published or filed upward.
 *
 * @param instrument
 *            which instrument
 * @param kind
 *            what was done with it
 * @param on
 *            the day, Asia/Shanghai
 * @param to
 *            recipient (a person id), channel or office
 */
public record RecordFormality(@Required Instrument instrument, @Required Formality kind, @Required LocalDate on,
        @Required @MayBePerson String to) implements HazardAction {
}
