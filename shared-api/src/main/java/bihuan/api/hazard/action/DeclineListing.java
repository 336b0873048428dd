package bihuan.api.hazard.action;

/**
 * The proposal to list is declined.
 */
public record DeclineListing() implements HazardAction {
}
