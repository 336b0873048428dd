package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.RestrictionScope;

/**
 * Production was stopped.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param scope
 *            how much of the plant
 * @param orderingDepartment
 *            who ordered it
 */
@Revision("1")
public record SuspensionOrdered(String hazardId, Act act, RestrictionScope scope,
        String orderingDepartment) implements HazardEvent {
}
