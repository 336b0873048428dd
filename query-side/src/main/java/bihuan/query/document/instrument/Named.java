package bihuan.query.document.instrument;

/**
 * Someone named on a sheet. A person's name is marked as such where it is printed, so that it can be taken out again
 * when the person is erased.
 *
 * @param id
 *            the person, or null for a name that is no person's, such as an office's
 * @param name
 *            the name; never null
 */
public record Named(String id, String name) {
}
