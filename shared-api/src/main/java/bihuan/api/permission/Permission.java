package bihuan.api.permission;

import static bihuan.api.permission.Role.ADMIN;

import java.util.EnumSet;
import java.util.Set;

import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;

/**
 * What a role may do besides acting on a hazard; with the lifecycle table's who-column this is all there is to say
 * about roles.
 */
public enum Permission {
    /** Read what lies in the caller's scope. */
    READ(EnumSet.allOf(Role.class)),
    /** Upload a file, to refer to it in an act. */
    UPLOAD_EVIDENCE(EnumSet.of(Role.UNIT, Role.PARK, Role.REGULATOR, Role.COMMITTEE, ADMIN)),
    /** Register parks, units and accounts. */
    SET_UP(EnumSet.of(ADMIN)),
    /** Enter an existing ledger. */
    IMPORT(EnumSet.of(ADMIN)),
    /** Freeze a report of what lies in the caller's scope. */
    FREEZE_REPORT(EnumSet.of(Role.PARK, Role.REGULATOR, Role.COMMITTEE, ADMIN)),
    /** Erase a person's name and telephone number. */
    ERASE_PERSON(EnumSet.of(ADMIN)),
    /** Operate the projections: rebuild, reconcile, retry dead letters. */
    OPERATE(EnumSet.of(ADMIN)),
    /** Read the metrics of the processes. */
    READ_METRICS(EnumSet.of(ADMIN, Role.AUDITOR));

    private final Set<Role> who;

    Permission(Set<Role> who) {
        this.who = who;
    }

    /** The roles that have it. */
    public Set<Role> who() {
        return who;
    }

    /** Refuses a caller whose role does not have it. */
    public void check(Caller caller) {
        if (!who.contains(caller.role())) {
            throw new Refused(Refusal.forbidden(ProblemCode.ROLE_MAY_NOT,
                    Text.of("角色“%s”无权进行此操作。", "The role \"%s\" may not do this.").with(caller.role())));
        }
    }
}
