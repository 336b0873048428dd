package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.Required;

/**
 * More time is given (批准延期).
 *
 * @param until
 *            the new current deadline, Asia/Shanghai
 */
public record GrantExtension(@Required LocalDate until) implements HazardAction {
}
