package bihuan.api.hazard.action;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;

/**
 * The unit declares itself ready to be inspected (申请验收).
 *
 * @param evaluation
 *            its own evaluation
 */
public record RequestAcceptance(@Required @LongText String evaluation) implements HazardAction {
}
