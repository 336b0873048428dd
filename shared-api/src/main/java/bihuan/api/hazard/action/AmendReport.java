package bihuan.api.hazard.action;

import java.time.LocalDate;

import bihuan.api.form.LongText;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;

/**
 * What was reported is corrected; fields left out stay as they are.
 *
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
public record AmendReport(Subject subject, String contractorId, Source source, String category, String subcategory,
        String location, @LongText String description, @LongText String stateAndCauses,
        @LongText String harmAndDifficulty, LocalDate discoveredOn,
        LocalDate workersCongressInformedOn) implements HazardAction {

    /** An amendment that changes nothing. */
    public static final AmendReport NOTHING = new AmendReport(null, null, null, null, null, null, null, null, null,
            null, null);
}
