package bihuan.query.core.penalty;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A decision to punish a unit.
 *
 * @param number
 *            its number; the same number on several hazards is one decision
 * @param kind
 *            kind of penalty
 * @param amount
 *            CNY, or null
 * @param decidedOn
 *            the day of the decision, Asia/Shanghai
 * @param hazardId
 *            the hazard for which it was recorded
 */
public record Decision(String number, String kind, BigDecimal amount, LocalDate decidedOn, String hazardId) {
}
