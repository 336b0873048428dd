package bihuan.api.hazard.event;

import java.time.LocalDate;
import java.util.Map;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.person.PersonId;

/**
 * A hazard was reported.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
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
 *            present state and causes (现状及成因)
 * @param harmAndDifficulty
 *            what harm it threatens and how hard it is to remove (危害程度和整改难易程度)
 * @param discoveredOn
 *            the day it was found, Asia/Shanghai
 * @param workersCongressInformedOn
 *            the day the workers' congress was informed, or null
 * @param principal
 *            who answers for the hazard (主要负责人), where a ledger says so before any plan does, or null
 * @param ledgerRow
 *            the normalised values of the ledger row it was imported from, by column, or null
 */
@Revision("1")
public record HazardReported(String hazardId, Act act, String number, String parkId, String unitId, Subject subject,
        String contractorId, Source source, String category, String subcategory, String location, String description,
        String stateAndCauses, String harmAndDifficulty, LocalDate discoveredOn, LocalDate workersCongressInformedOn,
        PersonId principal, Map<String, String> ledgerRow) implements HazardEvent {

    /** The same report with this number. */
    public HazardReported withNumber(String given) {
        return with(given, principal, ledgerRow);
    }

    /** The same report as it was read from a row of a ledger, which may name who answers for the hazard. */
    public HazardReported withLedgerRow(PersonId named, Map<String, String> row) {
        return with(number, named, row);
    }

    private HazardReported with(String given, PersonId named, Map<String, String> row) {
        return new HazardReported(hazardId, act, given, parkId, unitId, subject, contractorId, source, category,
                subcategory, location, description, stateAndCauses, harmAndDifficulty, discoveredOn,
                workersCongressInformedOn, named, row);
    }
}
