package bihuan.api.hazard.event;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;

/**
 * A hazard went along with its unit: to the park that its own was merged or split into, or to the unit that succeeded
 * its own. Before the day of this act it belongs where it was.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who changed the register, on which day and document
 * @param parkId
 *            the park since
 * @param unitId
 *            the responsible unit since
 * @param number
 *            its number in that park: the one of before, with the old park's name in front where another hazard has
 *            that
 */
@Revision("1")
public record HazardReassigned(String hazardId, Act act, String parkId, String unitId,
        String number) implements HazardEvent {
}
