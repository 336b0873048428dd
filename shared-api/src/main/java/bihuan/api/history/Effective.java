package bihuan.api.history;

/**
 * An effective act.
 *
 * @param sequence
 *            where it was recorded; an extension request that is void without a record of it has the sequence of
 *            the act that voids it
 * @param event
 *            the act, as corrected
 */
public record Effective<E>(long sequence, E event) {
}
