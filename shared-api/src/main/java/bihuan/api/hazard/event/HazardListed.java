package bihuan.api.hazard.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Level;

/**
 * The hazard was listed for supervision.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
 * @param level
 *            the level
 * @param listingAuthority
 *            who lists it (挂牌单位)
 * @param supervisingUnit
 *            who supervises it (督办单位)
 * @param deadline
 *            the new original and current deadline, Asia/Shanghai
 */
@Revision("1")
public record HazardListed(String hazardId, Act act, Level level, String listingAuthority, String supervisingUnit,
        LocalDate deadline) implements HazardEvent {
}
