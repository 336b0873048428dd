package bihuan.query.projection.counter;

import bihuan.api.permission.Scope;

/**
 * The counters that a sum includes. A district is the sum of its parks and has no counters, for which all writes would
 * contend.
 *
 * @param kind
 *            {@code PARK} or {@code UNIT}
 * @param id
 *            the one park or unit, or null for all
 */
public record CounterScope(String kind, String id) {

    /** The counters of what this scope sees. */
    public static CounterScope of(Scope scope) {
        return scope.unitId() != null ? new CounterScope("UNIT", scope.unitId()) : park(scope.parkId());
    }

    /** One park, or all for null. */
    public static CounterScope park(String parkId) {
        return new CounterScope("PARK", parkId);
    }
}
