package bihuan.api.hazard.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * The report was found to be a major hazard.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param criterion
 *            the determination criterion it meets
 * @param clause
 *            the clause of that criterion
 * @param deadline
 *            the day by which it must be removed, Asia/Shanghai
 */
@Revision("1")
public record HazardConfirmed(String hazardId, Act act, String criterion, String clause,
        LocalDate deadline) implements HazardEvent {
}
