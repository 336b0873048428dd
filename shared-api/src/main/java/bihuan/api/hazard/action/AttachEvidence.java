package bihuan.api.hazard.action;

/**
 * Files are added to the case file.
 */
public record AttachEvidence() implements HazardAction {
}
