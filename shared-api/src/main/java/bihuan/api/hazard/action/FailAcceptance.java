package bihuan.api.hazard.action;

import java.time.LocalDate;
import java.util.List;

import bihuan.api.form.Required;
import bihuan.api.person.PersonId;

/**
 * The rectification is found wanting; the hazard stays on the books (验收未通过).
 *
 * @param inspectors
 *            one or more
 * @param inspectedOn
 *            the day on site, Asia/Shanghai
 */
public record FailAcceptance(@Required List<PersonId> inspectors,
        @Required LocalDate inspectedOn) implements HazardAction {
}
