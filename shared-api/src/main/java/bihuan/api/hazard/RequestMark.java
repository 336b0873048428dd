package bihuan.api.hazard;

/**
 * How a repeated request is known again, so that a retry after a time-out never makes a second event.
 *
 * @param key
 *            the caller's Idempotency-Key together with the account, or null
 * @param digest
 *            SHA-256 of what was asked for, in hexadecimal
 */
public record RequestMark(String key, String digest) {
}
