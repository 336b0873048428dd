package bihuan.api.permission;

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
}
