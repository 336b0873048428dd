package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * Supervision of a listed hazard passed to another unit.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param supervisingUnit
 *            who supervises it now
 */
@Revision("1")
public record SupervisionTransferred(String hazardId, Act act, String supervisingUnit) implements HazardEvent {
}
