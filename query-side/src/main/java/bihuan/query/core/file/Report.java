package bihuan.query.core.file;

import java.time.LocalDate;

import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.permission.Actor;
import bihuan.api.person.PersonId;

/**
 * What was reported, as amended since.
 *
 * @param number
 *            its number in the park's ledger
 * @param parkId
 *            the park
 * @param unitId
 *            the responsible unit
 * @param subject
 *            what kind of body the hazard sits with
 * @param contractorId
 *            the contractor concerned, or null
 * @param source
 *            how it came to light
 * @param category
 *            category (隐患大类)
 * @param subcategory
 *            second level of the category, or null
 * @param location
 *            where in the unit or park
 * @param description
 *            what is wrong
 * @param stateAndCauses
 *            present state and causes
 * @param harmAndDifficulty
 *            what harm it threatens and how hard it is to remove
 * @param discoveredOn
 *            the day it was found
 * @param workersCongressInformedOn
 *            the day the workers' congress was informed, or null
 * @param reportedOn
 *            the day it was reported
 * @param reportedBy
 *            who reported it
 * @param principal
 *            the person responsible for the hazard until a plan names one, or null
 * @param ledgerStatus
 *            the status word of the ledger row it was imported from, or null
 */
public record Report(String number, String parkId, String unitId, Subject subject, String contractorId, Source source,
        String category, String subcategory, String location, String description, String stateAndCauses,
        String harmAndDifficulty, LocalDate discoveredOn, LocalDate workersCongressInformedOn, LocalDate reportedOn,
        Actor reportedBy, PersonId principal, String ledgerStatus) {

    /** The same report, of a hazard that went along with its unit. */
    Report reassigned(String toPark, String toUnit, String newNumber) {
        return new Report(newNumber, toPark, toUnit, subject, contractorId, source, category, subcategory, location,
                description, stateAndCauses, harmAndDifficulty, discoveredOn, workersCongressInformedOn, reportedOn,
                reportedBy, principal, ledgerStatus);
    }
}
