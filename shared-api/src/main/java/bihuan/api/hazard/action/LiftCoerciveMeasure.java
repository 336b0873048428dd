package bihuan.api.hazard.action;

/**
 * The coercive measure is lifted.
 */
public record LiftCoerciveMeasure() implements HazardAction {
}
