package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * The hazard was found to be a general one.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 */
@Revision("1")
public record HazardDowngraded(String hazardId, Act act) implements HazardEvent {
}
