package bihuan.api.campaign.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * The park was ordered closed. What becomes of its hazards is ordered hazard by hazard.
 *
 * @param enrolmentId
 *            the park's part in the campaign
 * @param act
 *            who, when, why, on what document
 * @param decidedBy
 *            the government that decided
 */
@Revision("1")
public record ParkClosureOrdered(String enrolmentId, Act act, String decidedBy) implements EnrolmentEvent {
}
