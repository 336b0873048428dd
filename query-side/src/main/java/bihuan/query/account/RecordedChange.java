package bihuan.query.account;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * One change of one field of an account.
 *
 * @param at
 *            when
 * @param by
 *            who changed it
 * @param field
 *            the field by its name in the contract
 * @param before
 *            its value before, or null; of a password always null
 * @param after
 *            its value since, or null; of a password {@code one-time} or {@code own}
 */
public record RecordedChange(Instant at, By by, String field, @JsonProperty("old") String before,
        @JsonProperty("new") String after) {

    /** An account, by id and the name that it signs in with; null when it is gone. */
    public record By(String accountId, String name) {
    }
}
