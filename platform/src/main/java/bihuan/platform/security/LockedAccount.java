package bihuan.platform.security;

import java.util.Set;

import bihuan.api.permission.Role;

/**
 * An account, locked against other changes until the transaction ends.
 *
 * @param account
 *            the account as it is
 * @param administrators
 *            the ids of the administrators that are enabled, locked as well
 */
public record LockedAccount(Account account, Set<String> administrators) {

    /** Whether no administrator would be left if the account became this one. */
    public boolean leavesNoAdministrator(Account after) {
        boolean administers = after.role() == Role.ADMIN && !after.state().disabled();
        return !administers && administrators.equals(Set.of(account.id()));
    }
}
