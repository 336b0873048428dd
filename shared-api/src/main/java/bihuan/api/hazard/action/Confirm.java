package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.Required;

/**
 * The report is found to be a major hazard (确认).
 *
 * @param criterion
 *            the determination criterion it meets
 * @param clause
 *            the clause of that criterion
 * @param deadline
 *            the day by which it must be removed, Asia/Shanghai
 */
public record Confirm(@Required String criterion, @Required String clause,
        @Required LocalDate deadline) implements HazardAction {
}
