package bihuan.query.register;

import bihuan.api.park.UnitKind;

/**
 * A unit of a park with its counts.
 *
 * @param id
 *            the unit
 * @param name
 *            its name
 * @param kind
 *            what it is
 * @param industry
 *            its industry, or null
 * @param total
 *            hazards ever reported
 * @param open
 *            hazards still to be removed
 * @param overdue
 *            open hazards past their current deadline
 */
public record UnitCounts(String id, String name, UnitKind kind, String industry, long total, long open, long overdue) {
}
