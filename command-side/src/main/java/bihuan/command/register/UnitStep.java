package bihuan.command.register;

import java.time.LocalDate;

import bihuan.api.park.Change;

/**
 * A step of a unit that its hazards go along with: to another park, or to the unit that succeeded it.
 *
 * @param unitId
 *            the unit
 * @param version
 *            of the unit, with this step
 * @param fromPark
 *            the park in which the unit was
 * @param intoPark
 *            the park to which it went; null where it was succeeded
 * @param intoUnit
 *            the unit that succeeded it, or null
 * @param change
 *            who, since which day, why
 */
public record UnitStep(String unitId, long version, String fromPark, String intoPark, String intoUnit,
        Change change) {

    /** The day since which it is so. */
    LocalDate day() {
        return change.occurredOn();
    }
}
