package bihuan.query.casefile;

import java.time.LocalDate;

import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.query.core.file.Records;
import bihuan.query.web.Names;
import bihuan.query.web.Recipient;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An instrument or an issued paper that was served, published or filed upward (送达、公示、备案).
 *
 * @param instrument
 *            which instrument; of an issued paper that of the listing in force, or null
 * @param kind
 *            what was done with it
 * @param on
 *            the day, Asia/Shanghai
 * @param to
 *            recipient, channel or office
 * @param paperId
 *            which issued paper, or null
 */
public record FormalityView(Instrument instrument, Formality kind, LocalDate on,
        @Schema(ref = "#/components/schemas/Recipient") Recipient to, String paperId) {

    /** This one, with names. */
    public static FormalityView of(Records.FormalityDone each, Names.Known names) {
        return new FormalityView(each.instrument(), each.kind(), each.on(), names.recipient(each.to()),
                each.paperId());
    }
}
