package bihuan.query.casefile;

/**
 * An action that the caller may do now.
 *
 * @param action
 *            its name in the contract
 * @param label
 *            its name in the caller's language
 */
public record AllowedAction(String action, String label) {
}
