package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.Required;

/**
 * The hazard is back; the loop starts again.
 *
 * @param deadline
 *            the new deadline, Asia/Shanghai
 */
public record Reopen(@Required LocalDate deadline) implements HazardAction {
}
