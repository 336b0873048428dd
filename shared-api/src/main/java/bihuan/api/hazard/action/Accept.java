package bihuan.api.hazard.action;

import java.time.LocalDate;
import java.util.List;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;
import bihuan.api.person.PersonId;

/**
 * The rectification is found complete on site (验收通过).
 *
 * @param inspectors
 *            two or more
 * @param inspectedOn
 *            the day on site, Asia/Shanghai
 * @param opinion
 *            what they found
 */
public record Accept(@Required List<PersonId> inspectors, @Required LocalDate inspectedOn,
        @Required @LongText String opinion) implements HazardAction {
}
