package bihuan.api.hazard.action;

/**
 * Listing is lifted (摘牌).
 */
public record Delist() implements HazardAction {
}
