package bihuan.command.act;

/**
 * What was asked under a key, and the version it led to.
 *
 * @param digest
 *            SHA-256 of what was asked, in hexadecimal
 * @param version
 *            the version after it
 */
public record Answer(String digest, long version) {
}
