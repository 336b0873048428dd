package bihuan.platform.security;

import java.time.LocalDate;

import bihuan.api.permission.Actor;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Cover;
import bihuan.api.permission.Role;

/**
 * The rules of covering for a colleague. An act is recorded under the account that does it and the organisation of
 * both, in the role of the colleague: separation of duties compares both accounts and organisations, so that it holds
 * as if there were no covering.
 */
public final class Covering {

    private Covering() {
    }

    /** Whether an account may cover for this one at all. */
    public static boolean possible(Account account, Account colleague) {
        return !account.id().equals(colleague.id()) && account.organisation().equals(colleague.organisation())
                && account.role() != Role.ADMIN && colleague.role() != Role.ADMIN;
    }

    /** Whether it does so on this day. Nobody covers for an account that is disabled. */
    public static boolean inForce(Account account, Account colleague, LocalDate day) {
        Cover cover = account.state().cover();
        return cover != null && cover.accountId().equals(colleague.id()) && cover.on(day)
                && !colleague.state().disabled() && possible(account, colleague);
    }

    /** The account as it acts for this colleague. */
    public static Caller caller(Account account, Account colleague) {
        return new Caller(new Actor(account.id(), account.organisation(), colleague.role()), colleague.scope());
    }
}
