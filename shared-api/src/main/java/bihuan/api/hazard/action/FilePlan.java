package bihuan.api.hazard.action;

import java.math.BigDecimal;
import java.time.LocalDate;

import bihuan.api.form.LongText;
import bihuan.api.form.Required;
import bihuan.api.hazard.Assurances;
import bihuan.api.person.PersonId;

/**
 * The rectification plan, in the six items that Order 16 of 2007, art. 15 asks for, and the five assurances.
 *
 * @param goals
 *            goals and tasks
 * @param methods
 *            methods and measures
 * @param fundsAndMaterials
 *            funds and materials
 * @param bodyAndPeople
 *            body and people in charge
 * @param timeAndRequirements
 *            time limit and requirements
 * @param safetyAndEmergency
 *            safety measures and emergency plan
 * @param assurances
 *            the five assurances (五落实)
 * @param fundsPlanned
 *            CNY
 * @param principal
 *            who answers for it (主要负责人)
 * @param plannedCompletion
 *            the day it is planned to be done, Asia/Shanghai
 */
public record FilePlan(@Required @LongText String goals, @Required @LongText String methods,
        @Required @LongText String fundsAndMaterials, @Required @LongText String bodyAndPeople,
        @Required @LongText String timeAndRequirements, @Required @LongText String safetyAndEmergency,
        @Required Assurances assurances, @Required BigDecimal fundsPlanned, @Required PersonId principal,
        @Required LocalDate plannedCompletion) implements HazardAction {

    /** Returns a plan with what a ledger shows: its assurances, its funds and the person responsible. */
    public static FilePlan outlined(Assurances assurances, BigDecimal fundsPlanned, PersonId principal) {
        return new FilePlan(null, null, null, null, null, null, assurances, fundsPlanned, principal, null);
    }
}
