package bihuan.api.hazard.event;

import java.math.BigDecimal;
import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Assurances;
import bihuan.api.person.PersonId;

/**
 * The rectification plan was filed, or revised while rectification was under way.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            who, when, why, on what document
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
@Revision("1")
public record RectificationPlanFiled(String hazardId, Act act, String goals, String methods, String fundsAndMaterials,
        String bodyAndPeople, String timeAndRequirements, String safetyAndEmergency, Assurances assurances,
        BigDecimal fundsPlanned, PersonId principal, LocalDate plannedCompletion) implements HazardEvent {
}
