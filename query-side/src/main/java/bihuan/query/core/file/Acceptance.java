package bihuan.query.core.file;

import java.time.LocalDate;
import java.util.List;

import bihuan.api.person.PersonId;

/**
 * The latest request for acceptance and what the inspectors found (验收).
 *
 * @param requestedOn
 *            the day of the request, or null where a ledger does not show it
 * @param evaluation
 *            the unit's own evaluation
 * @param passed
 *            true when accepted, false when failed, null while waiting
 * @param decidedOn
 *            the day of the decision
 * @param inspectedOn
 *            the day on site
 * @param inspectors
 *            who inspected
 * @param opinion
 *            what they found
 */
public record Acceptance(LocalDate requestedOn, String evaluation, Boolean passed, LocalDate decidedOn,
        LocalDate inspectedOn, List<PersonId> inspectors, String opinion) {

    static final Acceptance NONE = new Acceptance(null, null, null, null, null, List.of(), null);

    /** The list is never null, whatever an old row left out. */
    public Acceptance {
        inspectors = inspectors == null ? List.of() : List.copyOf(inspectors);
    }

    Acceptance decided(boolean pass, LocalDate on, LocalDate inspected, List<PersonId> by, String found) {
        return new Acceptance(requestedOn, evaluation, pass, on, inspected, by, found);
    }
}
