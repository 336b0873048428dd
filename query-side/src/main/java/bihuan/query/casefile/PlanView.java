package bihuan.query.casefile;

import java.math.BigDecimal;
import java.time.LocalDate;

import bihuan.api.hazard.Assurances;
import bihuan.query.core.file.Plan;
import bihuan.query.web.Names;
import bihuan.query.web.Person;

/**
 * The rectification plan in force (治理方案): its six items, the five assurances, money, who answers for it.
 *
 * @param filedOn
 *            the day it was filed or last revised, Asia/Shanghai
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
public record PlanView(LocalDate filedOn, String goals, String methods, String fundsAndMaterials, String bodyAndPeople,
        String timeAndRequirements, String safetyAndEmergency, Assurances assurances, BigDecimal fundsPlanned,
        Person principal, LocalDate plannedCompletion) {

    static PlanView of(Plan plan, Names.Known names) {
        return plan == null
                ? null
                : new PlanView(plan.filedOn(), plan.goals(), plan.methods(), plan.fundsAndMaterials(),
                        plan.bodyAndPeople(), plan.timeAndRequirements(), plan.safetyAndEmergency(),
                        plan.assurances(), plan.fundsPlanned(), names.person(plan.principal()),
                        plan.plannedCompletion());
    }
}
