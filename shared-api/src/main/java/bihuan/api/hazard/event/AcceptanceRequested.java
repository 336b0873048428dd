package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * The unit asked to be inspected.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param evaluation
 *            its own evaluation
 */
@Revision("1")
public record AcceptanceRequested(String hazardId, Act act, String evaluation) implements HazardEvent {
}
