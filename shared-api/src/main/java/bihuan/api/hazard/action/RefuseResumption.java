package bihuan.api.hazard.action;

/**
 * Production stays stopped.
 */
public record RefuseResumption() implements HazardAction {
}
