package bihuan.api.hazard.action;

/**
 * Listing is lifted (摘牌).
 *
 * @param inError
 *            true when it should never have been listed; needs a reason
 */
public record Delist(Boolean inError) implements HazardAction {
}
