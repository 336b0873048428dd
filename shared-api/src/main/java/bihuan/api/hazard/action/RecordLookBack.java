package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;

/**
 * A later visit found the hazard still gone (回头看).
 *
 * @param inspectedOn
 *            the day of the visit, Asia/Shanghai
 * @param opinion
 *            what was found
 */
public record RecordLookBack(@Required LocalDate inspectedOn,
        @Required @LongText String opinion) implements HazardAction {
}
