package bihuan.query.casefile;

import java.time.LocalDate;

import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.query.core.file.Records;
import bihuan.query.web.Names;
import bihuan.query.web.Recipient;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An instrument that was served, published or filed upward (送达、公示、备案).
 *
 * @param instrument
 *            which instrument
 * @param kind
 *            what was done with it
 * @param on
 *            the day, Asia/Shanghai
 * @param to
 *            recipient, channel or office
 */
public record FormalityView(Instrument instrument, Formality kind, LocalDate on,
        @Schema(ref = "#/components/schemas/Recipient") Recipient to) {

    static FormalityView of(Records.FormalityDone each, Names.Known names) {
        return new FormalityView(each.instrument(), each.kind(), each.on(), names.recipient(each.to()));
    }
}
