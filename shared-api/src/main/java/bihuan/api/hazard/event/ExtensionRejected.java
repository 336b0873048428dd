package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * More time was refused.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 */
@Revision("1")
public record ExtensionRejected(String hazardId, Act act) implements HazardEvent {
}
