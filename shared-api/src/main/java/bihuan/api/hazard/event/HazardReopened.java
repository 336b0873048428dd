package bihuan.api.hazard.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * The hazard came back.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param deadline
 *            the new deadline, Asia/Shanghai
 */
@Revision("1")
public record HazardReopened(String hazardId, Act act, LocalDate deadline) implements HazardEvent {
}
