package bihuan.api.hazard.action;

import bihuan.api.form.Required;

/**
 * Supervision of a listed hazard passes to another unit (移交督办).
 *
 * @param supervisingUnit
 *            who supervises it from now on (督办单位)
 */
public record TransferSupervision(@Required String supervisingUnit) implements HazardAction {
}
