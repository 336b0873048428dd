package bihuan.query.projection.counter;

import bihuan.api.permission.Scope;

/**
 * Over which counters a sum goes. A district is the sum of its parks; it has no counters of its own, which every write
 * would have to wait for.
 *
 * @param kind
 *            {@code PARK} or {@code UNIT}
 * @param id
 *            the one park or unit, or null for all
 */
public record CounterScope(String kind, String id) {

    /** What this scope sees. */
    public static CounterScope of(Scope scope) {
        return scope.unitId() != null ? new CounterScope("UNIT", scope.unitId()) : park(scope.parkId());
    }

    /** One park, or all for null. */
    public static CounterScope park(String parkId) {
        return new CounterScope("PARK", parkId);
    }
}
