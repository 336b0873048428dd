package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.Required;
import bihuan.api.hazard.Level;

/**
 * Supervision passes to a higher level (提级督办).
 *
 * @param level
 *            the higher level
 * @param listingAuthority
 *            who lists it now
 * @param supervisingUnit
 *            who supervises it now (督办单位)
 * @param deadline
 *            the new current deadline, Asia/Shanghai; the original one remains
 */
public record Escalate(@Required Level level, @Required String listingAuthority, @Required String supervisingUnit,
        @Required LocalDate deadline) implements HazardAction {
}
