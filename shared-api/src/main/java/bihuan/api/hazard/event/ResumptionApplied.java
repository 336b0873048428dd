package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * The unit asked to produce again.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param statement
 *            on what grounds
 */
@Revision("1")
public record ResumptionApplied(String hazardId, Act act, String statement) implements HazardEvent {
}
