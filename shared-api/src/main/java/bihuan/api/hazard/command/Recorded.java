package bihuan.api.hazard.command;

/**
 * The answer to an act that was done.
 *
 * @param id
 *            what it was done to
 * @param version
 *            the version it has now; the first is 0
 */
public record Recorded(String id, long version) {
}
