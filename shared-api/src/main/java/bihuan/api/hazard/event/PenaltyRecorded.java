package bihuan.api.hazard.event;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * A penalty was imposed.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param decisionNumber
 *            number of the decision
 * @param kind
 *            kind of penalty
 * @param amount
 *            CNY, or null
 * @param decidedOn
 *            the day of the decision, Asia/Shanghai
 */
@Revision("1")
public record PenaltyRecorded(String hazardId, Act act, String decisionNumber, String kind, BigDecimal amount,
        LocalDate decidedOn) implements HazardEvent {
}
