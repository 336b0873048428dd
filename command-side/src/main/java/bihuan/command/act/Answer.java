package bihuan.command.act;

/**
 * The request recorded under an idempotency key, and the resulting version.
 *
 * @param digest
 *            SHA-256 of what was asked, in hexadecimal
 * @param version
 *            the version after it
 */
public record Answer(String digest, long version) {
}
