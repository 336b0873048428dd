package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * Listing was lifted.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param inError
 *            true when it should never have been listed; needs a reason
 */
@Revision("1")
public record HazardDelisted(String hazardId, Act act, boolean inError) implements HazardEvent {
}
