package bihuan.api.hazard.action;

/**
 * More time is refused.
 */
public record RejectExtension() implements HazardAction {
}
