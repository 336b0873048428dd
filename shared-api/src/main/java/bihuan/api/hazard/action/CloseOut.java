package bihuan.api.hazard.action;

/**
 * The hazard is struck off (销号).
 */
public record CloseOut() implements HazardAction {
}
