package bihuan.api.hazard.action;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;

/**
 * The unit asks to produce again (申请恢复生产).
 *
 * @param statement
 *            on what grounds
 */
public record ApplyForResumption(@Required @LongText String statement) implements HazardAction {
}
