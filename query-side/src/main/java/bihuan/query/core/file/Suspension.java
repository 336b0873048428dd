package bihuan.query.core.file;

import java.time.LocalDate;
import java.util.function.UnaryOperator;

import bihuan.api.hazard.Document;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.permission.Actor;

/**
 * The latest suspension of production (停产停业) and the resumption that may have followed.
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
public record Suspension(RestrictionScope scope, String orderingDepartment, Actor orderedBy, LocalDate orderedOn,
        Document document, boolean imported, LocalDate appliedOn, LocalDate resumedOn) {

    Suspension calling(UnaryOperator<String> name) {
        return new Suspension(scope, name.apply(orderingDepartment), orderedBy, orderedOn, document, imported,
                appliedOn, resumedOn);
    }

    Suspension applied(LocalDate on) {
        return new Suspension(scope, orderingDepartment, orderedBy, orderedOn, document, imported, on, resumedOn);
    }

    Suspension resumed(LocalDate on) {
        return new Suspension(scope, orderingDepartment, orderedBy, orderedOn, document, imported, appliedOn, on);
    }
}
