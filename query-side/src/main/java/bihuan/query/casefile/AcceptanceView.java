package bihuan.query.casefile;

import java.time.LocalDate;
import java.util.List;

import bihuan.query.core.file.Acceptance;
import bihuan.query.web.Names;
import bihuan.query.web.Person;

/**
 * The latest request for acceptance and what the inspectors found (验收). Days are Asia/Shanghai.
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
public record AcceptanceView(LocalDate requestedOn, String evaluation, Boolean passed, LocalDate decidedOn,
        LocalDate inspectedOn, List<Person> inspectors, String opinion) {

    static AcceptanceView of(Acceptance each, Names.Known names) {
        return each == null
                ? null
                : new AcceptanceView(each.requestedOn(), each.evaluation(), each.passed(), each.decidedOn(),
                        each.inspectedOn(), names.people(each.inspectors()), each.opinion());
    }
}
