package bihuan.api.permission;

/**
 * Who did an act, as stored in the event permanently: no personal name.
 *
 * @param accountId
 *            the account
 * @param organisation
 *            the organisation it acted for: a unit's or a park's id, or an authority's name
 * @param role
 *            the role it acted in
 */
public record Actor(String accountId, String organisation, Role role) {

    /** The system, which voids requests and records lapses. */
    public static final Actor SYSTEM = new Actor("system", "system", null);

    /** Whether both act for the same account or the same organisation: the test of separated duties. */
    public boolean sameHandsAs(Actor other) {
        return accountId.equals(other.accountId) || organisation.equals(other.organisation);
    }
}
