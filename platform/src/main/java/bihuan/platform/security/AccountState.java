package bihuan.platform.security;

import bihuan.api.permission.Cover;

/**
 * What an account's life has made of it.
 *
 * @param disabled
 *            whether it may not sign in
 * @param mustChangePassword
 *            whether its password is a one-time password, with which nothing but a new password can be set
 * @param cover
 *            the colleague it covers for, or null
 * @param revision
 *            counts the changes of its rights and its password
 */
public record AccountState(boolean disabled, boolean mustChangePassword, Cover cover, long revision) {

    /** That of a new account. */
    public static final AccountState NEW = new AccountState(false, false, null, 0);
}
