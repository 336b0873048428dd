package bihuan.api.hazard.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * A later visit found the hazard still gone.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param inspectedOn
 *            the day of the visit, Asia/Shanghai
 * @param opinion
 *            what was found
 */
@Revision("1")
public record LookBackRecorded(String hazardId, Act act, LocalDate inspectedOn, String opinion) implements HazardEvent {
}
