package bihuan.platform.security;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;

import bihuan.api.permission.Cover;
import bihuan.api.permission.Role;
import bihuan.api.permission.Scope;

/**
 * An account as it is shown; never its password.
 *
 * @param id
 *            what events know it by
 * @param name
 *            what it signs in with
 * @param displayName
 *            the name to show
 * @param role
 *            what it may do
 * @param scope
 *            over what
 * @param organisation
 *            for whom it acts
 * @param disabled
 *            whether it may not sign in
 * @param mustChangePassword
 *            whether its password is a one-time password
 * @param covers
 *            the colleague it covers for, or null
 * @param sample
 *            whether its password is public
 */
public record AccountView(String id, String name, String displayName, Role role, ScopeView scope, String organisation,
        boolean disabled, boolean mustChangePassword, CoverView covers, boolean sample) {

    /** A scope as it is given: exactly one of the three. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record ScopeView(String unitId, String parkId, Boolean district) {

        static ScopeView of(Scope scope) {
            return new ScopeView(scope.unitId(), scope.parkId(), scope.isDistrict() ? true : null);
        }
    }

    /** The colleague that an account covers for, from the first day to the last. */
    public record CoverView(String accountId, LocalDate from, LocalDate to) {

        static CoverView of(Cover cover) {
            return cover == null ? null : new CoverView(cover.accountId(), cover.from(), cover.to());
        }
    }

    /** This account, as it is shown. */
    public static AccountView of(Account account) {
        AccountState state = account.state();
        return new AccountView(account.id(), account.login(), account.displayName(), account.role(),
                ScopeView.of(account.scope()), account.organisation(), state.disabled(), state.mustChangePassword(),
                CoverView.of(state.cover()), account.sample());
    }
}
