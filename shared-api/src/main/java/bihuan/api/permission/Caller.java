package bihuan.api.permission;

import java.util.Set;

import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/**
 * Who calls: an {@link Actor} and how far its role reaches.
 *
 * @param actor
 *            the account, its organisation and its role
 * @param scope
 *            what the role is held over
 */
public record Caller(Actor actor, Scope scope) {

    /** The role the caller acts in. */
    public Role role() {
        return actor.role();
    }

    /** Refuses a caller who holds none of the roles that this act is for. */
    public void mustHold(Set<Role> who, Labelled act) {
        if (!who.contains(role())) {
            throw new Refused(Refusal.forbidden(ProblemCode.ROLE_MAY_NOT,
                    Text.of("“%s”不在“%s”角色的职权之内。", "\"%s\" is not within the powers of the role \"%s\".").with(act,
                            role())));
        }
    }
}
