package bihuan.query.core.file;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

import bihuan.api.hazard.Document;
import bihuan.api.hazard.Level;

/**
 * Listing for supervision in one round (挂牌督办). Everything is null before listing is proposed.
 *
 * @param level
 *            the level proposed or listed at
 * @param authority
 *            who lists it (挂牌单位)
 * @param supervisingUnit
 *            who supervises it (督办单位)
 * @param document
 *            the listing document
 * @param listedOn
 *            the day it was listed
 * @param delistingDocument
 *            the delisting document
 * @param delistedOn
 *            the day it was delisted
 * @param inError
 *            whether it should never have been listed
 */
public record Supervision(Level level, String authority, String supervisingUnit, Document document, LocalDate listedOn,
        Document delistingDocument, LocalDate delistedOn, boolean inError) {

    /** Not proposed, not listed. */
    public static final Supervision NONE = new Supervision(null, null, null, null, null, null, null, false);

    Supervision proposed(Level atLevel, String byAuthority) {
        return new Supervision(atLevel, byAuthority, null, null, null, null, null, false);
    }

    /** An old escalation named no supervising unit: it remained. */
    Supervision escalated(Level toLevel, String toAuthority, String toUnit) {
        return new Supervision(toLevel, toAuthority, toUnit == null ? supervisingUnit : toUnit, document, listedOn,
                delistingDocument, delistedOn,
                inError);
    }

    Supervision transferred(String toUnit) {
        return new Supervision(level, authority, toUnit, document, listedOn, delistingDocument, delistedOn, inError);
    }

    Supervision calling(UnaryOperator<String> name) {
        return new Supervision(level, name.apply(authority), name.apply(supervisingUnit), document, listedOn,
                delistingDocument, delistedOn, inError);
    }

    Supervision delisted(Document by, LocalDate on, boolean mistaken) {
        return new Supervision(level, authority, supervisingUnit, document, listedOn, by, on, mistaken);
    }
}
