package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * The plant was ordered closed.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param decidedBy
 *            the government that decided
 */
@Revision("1")
public record ClosureExitOrdered(String hazardId, Act act, String decidedBy) implements HazardEvent {
}
