package bihuan.api.hazard.action;

import bihuan.api.form.Required;
import bihuan.api.hazard.Level;

/**
 * Supervision passes to a higher level (提级督办).
 *
 * @param level
 *            the higher level
 * @param listingAuthority
 *            who lists it now
 */
public record Escalate(@Required Level level, @Required String listingAuthority) implements HazardAction {
}
