package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Level;

/**
 * Supervision passed to a higher level.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param level
 *            the higher level
 * @param listingAuthority
 *            who lists it now
 */
@Revision("1")
public record SupervisionEscalated(String hazardId, Act act, Level level,
        String listingAuthority) implements HazardEvent {
}
