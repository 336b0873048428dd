package bihuan.platform.security;

import bihuan.api.permission.Actor;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

/**
 * Someone who may sign in.
 *
 * @param id
 *            what events know it by
 * @param login
 *            what it signs in with
 * @param passwordHash
 *            bcrypt
 * @param role
 *            what it may do
 * @param scope
 *            over what
 * @param organisation
 *            for whom it acts: a unit's or a park's id, or an authority's name
 * @param displayName
 *            the name to show
 * @param sample
 *            whether it belongs to the sample district, with a public password
 * @param state
 *            whether it is disabled, has a one-time password, covers for somebody
 */
public record Account(String id, String login, String passwordHash, Role role, Scope scope, String organisation,
        String displayName, boolean sample, AccountState state) {

    /** A new account. */
    public Account(String id, String login, String passwordHash, Role role, Scope scope, String organisation,
            String displayName, boolean sample) {
        this(id, login, passwordHash, role, scope, organisation, displayName, sample, AccountState.NEW);
    }

    /** Returns the caller that this account represents. */
    public Caller caller() {
        return new Caller(new Actor(id, organisation, role), scope);
    }

    /** The same account under another password; it is no longer one that everybody knows. */
    public Account withPassword(String hash, boolean oneTime) {
        return new Account(id, login, hash, role, scope, organisation, displayName, false,
                new AccountState(state.disabled(), oneTime, state.cover(), state.revision()));
    }
}
