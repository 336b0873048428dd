package bihuan.api.hazard.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * A granted extension was corrected.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param until
 *            the right deadline, Asia/Shanghai
 */
@Revision("1")
public record ExtensionCorrected(String hazardId, Act act, LocalDate until) implements HazardEvent {
}
