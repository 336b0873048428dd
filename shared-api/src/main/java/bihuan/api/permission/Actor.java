package bihuan.api.permission;

/**
 * Who did an act, as stored in the event permanently: no personal name.
 *
 * @param accountId
 *            the account
 * @param organisation
 *            the organisation it acted for: a unit's or a park's id, or a name of an authority, which stays its own
 *            ({@link Organisations})
 * @param role
 *            the role it acted in
 */
public record Actor(String accountId, String organisation, Role role) {

    /** The system, which voids requests and records lapses. */
    public static final Actor SYSTEM = new Actor("system", "system", null);
}
