package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * The report was not a major hazard, or repeated one.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param duplicateOf
 *            the hazard it repeats, or null
 */
@Revision("1")
public record HazardReportRejected(String hazardId, Act act, String duplicateOf) implements HazardEvent {
}
