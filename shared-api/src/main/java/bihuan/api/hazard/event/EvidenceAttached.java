package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * Files were added to the case file.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 */
@Revision("1")
public record EvidenceAttached(String hazardId, Act act) implements HazardEvent {
}
