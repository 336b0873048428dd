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
 *            whether it belongs to the sample district, with a password that everybody knows
 */
public record Account(String id, String login, String passwordHash, Role role, Scope scope, String organisation,
        String displayName, boolean sample) {

    /** Who calls when this account is signed in. */
    public Caller caller() {
        return new Caller(new Actor(id, organisation, role), scope);
    }
}
