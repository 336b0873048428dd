package bihuan.api.hazard.action;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

import bihuan.api.form.MayBePerson;
import bihuan.api.form.Required;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;

/**
 * An instrument or an issued paper was served, published or filed upward.
 *
 * @param instrument
 *            which instrument, by its code, or which issued paper, by its id
 * @param kind
 *            what was done with it
 * @param on
 *            the day, Asia/Shanghai
 * @param to
 *            recipient (a person id), channel or office
 */
public record RecordFormality(@Required String instrument, @Required Formality kind, @Required LocalDate on,
        @Required @MayBePerson String to) implements HazardAction {

    /** With this instrument. */
    public RecordFormality(Instrument instrument, Formality kind, LocalDate on, String to) {
        this(instrument == null ? null : instrument.name(), kind, on, to);
    }

    /** The instrument of this code; empty for an issued paper. */
    public static Optional<Instrument> instrumentOf(String code) {
        return Arrays.stream(Instrument.values()).filter(each -> each.name().equals(code)).findAny();
    }
}
