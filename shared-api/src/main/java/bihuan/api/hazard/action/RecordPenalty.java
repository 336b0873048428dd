package bihuan.api.hazard.action;

import java.math.BigDecimal;
import java.time.LocalDate;

import bihuan.api.form.Required;

/**
 * A penalty was imposed on the unit (行政处罚).
 *
 * @param decisionNumber
 *            number of the decision
 * @param kind
 *            kind of penalty
 * @param amount
 *            CNY, or null
 * @param decidedOn
 *            the day of the decision, Asia/Shanghai
 */
public record RecordPenalty(@Required String decisionNumber, @Required String kind, BigDecimal amount,
        @Required LocalDate decidedOn) implements HazardAction {
}
