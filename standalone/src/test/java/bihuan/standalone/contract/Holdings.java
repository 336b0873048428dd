package bihuan.standalone.contract;

import static bihuan.standalone.contract.Api.fields;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

/**
 * An account for every role in every scope that it can be held over.
 *
 * @param account
 *            name and password, as {@link Api} takes them
 * @param role
 *            its role
 * @param over
 *            what its scope is
 */
record Holdings(String account, Role role, Scope.Kind over) {

    /** All of them, over this unit, this park and the district. */
    static List<Holdings> all(Api api, String parkId, String unitId) {
        List<Holdings> all = new ArrayList<>();
        for (Role role : Role.values()) {
            for (Scope.Kind over : role.over()) {
                var scope = switch (over) {
                    case UNIT -> fields("unitId", unitId);
                    case PARK -> fields("parkId", parkId);
                    case DISTRICT -> fields("district", true);
                };
                // Of an organisation of its own: it decides on nothing that anybody here has done.
                all.add(new Holdings(new Holder(api, role.name(), scope, "机构" + UUID.randomUUID()).account(), role,
                        over));
            }
        }
        return all;
    }

    @Override
    public String toString() {
        return role + " over a " + over;
    }
}
