package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.Required;

/**
 * A granted extension was wrong, as recorded before acts could be corrected.
 *
 * @param until
 *            the right deadline, Asia/Shanghai
 */
public record CorrectExtension(@Required LocalDate until) implements HazardAction {
}
