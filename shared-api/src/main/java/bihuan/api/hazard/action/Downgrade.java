package bihuan.api.hazard.action;

/**
 * The hazard is found to be a general one (降为一般隐患).
 */
public record Downgrade() implements HazardAction {
}
