package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;

/**
 * More time is asked for (申请延期).
 *
 * @param until
 *            the deadline asked for, Asia/Shanghai
 * @param interimControls
 *            how people are kept safe meanwhile
 */
public record RequestExtension(@Required LocalDate until,
        @Required @LongText String interimControls) implements HazardAction {
}
