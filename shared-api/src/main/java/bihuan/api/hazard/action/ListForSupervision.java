package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.Required;
import bihuan.api.hazard.Level;

/**
 * The hazard is listed for supervision (挂牌督办).
 *
 * @param level
 *            the level
 * @param listingAuthority
 *            who lists it (挂牌单位)
 * @param supervisingUnit
 *            who supervises it (督办单位)
 * @param deadline
 *            the new original and current deadline, Asia/Shanghai
 */
public record ListForSupervision(@Required Level level, @Required String listingAuthority,
        @Required String supervisingUnit, @Required LocalDate deadline) implements HazardAction {
}
