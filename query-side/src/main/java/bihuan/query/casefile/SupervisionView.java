package bihuan.query.casefile;

import java.time.LocalDate;

import bihuan.api.hazard.Level;
import bihuan.query.core.file.Supervision;
import bihuan.query.web.DocumentView;
import bihuan.query.web.Names;

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
 *            the day it was listed, Asia/Shanghai
 * @param delistingDocument
 *            the delisting document
 * @param delistedOn
 *            the day it was delisted, Asia/Shanghai
 * @param inError
 *            whether it should never have been listed
 */
public record SupervisionView(Level level, String authority, String supervisingUnit, DocumentView document,
        LocalDate listedOn, DocumentView delistingDocument, LocalDate delistedOn, boolean inError) {

    static SupervisionView of(Supervision each, Names.Known names) {
        return new SupervisionView(each.level(), each.authority(), each.supervisingUnit(),
                names.document(each.document()), each.listedOn(), names.document(each.delistingDocument()),
                each.delistedOn(), each.inError());
    }
}
