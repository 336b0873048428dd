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
 *            true only in older events, of a listing that should never have been: such a one is voided now
 */
@Revision("1")
public record HazardDelisted(String hazardId, Act act, boolean inError) implements HazardEvent {
}
