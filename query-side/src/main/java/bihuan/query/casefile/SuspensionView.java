package bihuan.query.casefile;

import java.time.LocalDate;

import bihuan.api.hazard.RestrictionScope;
import bihuan.query.core.file.Suspension;
import bihuan.query.web.ActorView;
import bihuan.query.web.DocumentView;
import bihuan.query.web.Names;

/**
 * The latest suspension of production (停产停业) and the resumption that may have followed. Days are Asia/Shanghai.
 *
 * @param scope
 *            how much of the plant
 * @param orderingDepartment
 *            who ordered it
 * @param orderedBy
 *            who carried it out
 * @param orderedOn
 *            the day it was ordered
 * @param document
 *            on what document
 * @param imported
 *            whether it was read from a ledger
 * @param appliedOn
 *            the day resumption was last applied for, or null
 * @param resumedOn
 *            the day production was allowed again, or null
 */
public record SuspensionView(RestrictionScope scope, String orderingDepartment, ActorView orderedBy,
        LocalDate orderedOn, DocumentView document, boolean imported, LocalDate appliedOn, LocalDate resumedOn) {

    static SuspensionView of(Suspension each, Names.Known names, LocalDate day) {
        return each == null
                ? null
                : new SuspensionView(each.scope(), each.orderingDepartment(), names.actor(each.orderedBy(), day),
                        each.orderedOn(), names.document(each.document()), each.imported(), each.appliedOn(),
                        each.resumedOn());
    }
}
