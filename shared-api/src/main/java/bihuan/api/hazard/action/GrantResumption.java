package bihuan.api.hazard.action;

/**
 * Production may start again (恢复生产).
 */
public record GrantResumption() implements HazardAction {
}
