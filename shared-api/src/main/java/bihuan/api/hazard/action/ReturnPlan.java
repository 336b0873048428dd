package bihuan.api.hazard.action;

/**
 * The plan is sent back to be mended.
 */
public record ReturnPlan() implements HazardAction {
}
