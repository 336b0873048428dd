package bihuan.command.act.request;

/**
 * A valid request to create something.
 *
 * @param form
 *            what it is made with
 * @param id
 *            the id that it is made under: the same whenever the request is repeated under its key
 */
public record Creation<F extends Record>(F form, String id) {
}
