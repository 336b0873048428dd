package bihuan.api.hazard.action;

/**
 * The report is not a major hazard, or repeats one (不予认定).
 *
 * @param duplicateOf
 *            the hazard it repeats, or null
 */
public record RejectReport(String duplicateOf) implements HazardAction {
}
