package bihuan.platform.eventstore;

/**
 * A bean of this kind lets a stored snapshot name one class more. Each is named on purpose, one by one: a type name in
 * the store is data, and whatever is not listed is never loaded.
 *
 * @param type
 *            what a snapshot holds
 */
public record SnapshotType(Class<?> type) {
}
