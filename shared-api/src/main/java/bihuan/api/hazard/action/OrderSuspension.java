package bihuan.api.hazard.action;

import bihuan.api.form.Required;
import bihuan.api.hazard.RestrictionScope;

/**
 * Production is stopped (停产停业).
 *
 * @param scope
 *            how much of the plant
 * @param orderingDepartment
 *            who ordered it
 */
public record OrderSuspension(@Required RestrictionScope scope,
        @Required String orderingDepartment) implements HazardAction {
}
