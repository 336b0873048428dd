package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;

/**
 * A hazard is reported (上报). Source: Order 16 of 2007, arts. 14 and 15.
 *
 * @param number
 *            its number in the park's ledger; given by the product when null
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
 */
public record Report(String number, @Required String parkId, @Required String unitId, @Required Subject subject,
        String contractorId, @Required Source source, @Required String category, String subcategory,
        @Required String location, @Required @LongText String description, @Required @LongText String stateAndCauses,
        @Required @LongText String harmAndDifficulty, @Required LocalDate discoveredOn,
        LocalDate workersCongressInformedOn) implements HazardAction {
}
