package bihuan.platform.security;

import java.time.Instant;

/**
 * One change of one field of an account, as it is on record; never a password or its hash.
 *
 * @param accountId
 *            the account that was changed
 * @param at
 *            when
 * @param by
 *            the id of the account that changed it
 * @param field
 *            the field by its name in the contract
 * @param before
 *            its value before, or null
 * @param after
 *            its value since, or null
 */
public record AccountChange(String accountId, Instant at, String by, String field, String before, String after) {
}
