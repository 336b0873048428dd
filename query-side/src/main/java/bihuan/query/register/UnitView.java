package bihuan.query.register;

import bihuan.api.park.UnitKind;

/**
 * A unit of a park.
 *
 * @param id
 *            the unit
 * @param parkId
 *            its park
 * @param name
 *            its name
 * @param kind
 *            what it is
 * @param creditCode
 *            unified social credit code, or null
 * @param industry
 *            its industry, or null
 * @param closed
 *            whether it takes no new hazards
 * @param succeededBy
 *            the unit that took over its hazards, or null
 * @param version
 *            the sequence of the last event of it, for a change
 */
public record UnitView(String id, String parkId, String name, UnitKind kind, String creditCode, String industry,
        boolean closed, String succeededBy, long version) {
}
