package bihuan.query.core.file;

import java.math.BigDecimal;
import java.time.LocalDate;

import bihuan.api.hazard.Assurances;
import bihuan.api.person.PersonId;

/**
 * The rectification plan in force (治理方案): its six items, the five assurances, money, who answers for it.
 *
 * @param filedOn
 *            the day it was filed or last revised
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
 *            the day it is planned to be done
 */
public record Plan(LocalDate filedOn, String goals, String methods, String fundsAndMaterials, String bodyAndPeople,
        String timeAndRequirements, String safetyAndEmergency, Assurances assurances, BigDecimal fundsPlanned,
        PersonId principal, LocalDate plannedCompletion) {
}
