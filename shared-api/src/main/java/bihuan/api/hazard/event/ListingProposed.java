package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Level;

/**
 * Listing was proposed.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param level
 *            the level proposed
 * @param listingAuthority
 *            who should list it, or null
 */
@Revision("1")
public record ListingProposed(String hazardId, Act act, Level level, String listingAuthority) implements HazardEvent {
}
