package bihuan.api.hazard.action;

import java.math.BigDecimal;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;

/**
 * How far the rectification has come.
 *
 * @param percent
 *            0 to 100
 * @param done
 *            what was done
 * @param fundsSpent
 *            CNY spent so far in all, or null when unchanged
 */
public record RecordProgress(@Required Integer percent, @Required @LongText String done,
        BigDecimal fundsSpent) implements HazardAction {
}
