package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * The proposal to list was declined.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 */
@Revision("1")
public record ListingDeclined(String hazardId, Act act) implements HazardEvent {
}
