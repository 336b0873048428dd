package bihuan.command.hazard.decision;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

import bihuan.api.permission.Actor;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

/** One account a role, each of an organisation of its own. */
public final class Callers {

    public static final String PARK_ID = "park-binhe";
    public static final String UNIT_ID = "unit-hengtai";
    public static final String REGULATOR_ORGANISATION = "区应急管理局";

    private static final Map<Role, Caller> ALL = new EnumMap<>(Role.class);

    static {
        Arrays.stream(Role.values())
                .forEach(role -> ALL.put(role, caller("account-" + role, organisation(role), role)));
    }

    private Callers() {
    }

    public static Caller of(Role role) {
        return ALL.get(role);
    }

    public static Caller caller(String account, String organisation, Role role) {
        return new Caller(new Actor(account, organisation, role), scope(role));
    }

    private static Scope scope(Role role) {
        return switch (role) {
            case UNIT -> Scope.unit(UNIT_ID);
            case PARK -> Scope.park(PARK_ID);
            default -> Scope.DISTRICT;
        };
    }

    private static String organisation(Role role) {
        return switch (role) {
            case UNIT -> UNIT_ID;
            case PARK -> PARK_ID;
            case REGULATOR -> REGULATOR_ORGANISATION;
            case COMMITTEE -> "区安委办";
            case AUDITOR, VIEWER, ADMIN -> "区政府";
        };
    }
}
