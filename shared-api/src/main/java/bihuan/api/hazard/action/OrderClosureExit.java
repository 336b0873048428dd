package bihuan.api.hazard.action;

import bihuan.api.form.Required;

/**
 * The government orders the plant closed (关闭退出).
 *
 * @param decidedBy
 *            the government that decided
 */
public record OrderClosureExit(@Required String decidedBy) implements HazardAction {
}
