package bihuan.api.hazard.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;

/**
 * The report was corrected; fields that are null stayed as they were.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
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
 */
@Revision("1")
public record HazardReportAmended(String hazardId, Act act, Subject subject, String contractorId, Source source,
        String category, String subcategory, String location, String description, String stateAndCauses,
        String harmAndDifficulty, LocalDate discoveredOn, LocalDate workersCongressInformedOn) implements HazardEvent {
}
