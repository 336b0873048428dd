package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * A pending request for more time lapsed because the hazard was accepted or ended.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 */
@Revision("1")
public record ExtensionVoided(String hazardId, Act act) implements HazardEvent {
}
