package bihuan.query.store;

import java.util.Map;

import bihuan.api.permission.Scope;

/** A caller's scope as a condition on rows that have a park and a unit. */
public final class ScopeFilter {

    private ScopeFilter() {
    }

    /** The condition on the row of this alias; its parameter goes into {@code parameters}. */
    public static String of(Scope scope, String alias, Map<String, Object> parameters) {
        if (scope.unitId() != null) {
            parameters.put("scopeUnit", scope.unitId());
            return alias + ".unit_id = :scopeUnit";
        }
        if (scope.parkId() != null) {
            parameters.put("scopePark", scope.parkId());
            return alias + ".park_id = :scopePark";
        }
        return "true";
    }
}
