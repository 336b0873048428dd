package bihuan.query.core.file;

/**
 * One field of a hazard that an event changed, by its name in the contract.
 *
 * @param field
 *            the field
 * @param from
 *            its value before: text, number, truth or null
 * @param to
 *            its value after
 */
public record Change(String field, Object from, Object to) {
}
