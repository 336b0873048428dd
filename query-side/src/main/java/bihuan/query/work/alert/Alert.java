package bihuan.query.work.alert;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import bihuan.query.core.penalty.ClosureGrounds;

/**
 * A unit whose closure is to be proposed (提请关闭).
 *
 * @param kind
 *            {@code CLOSURE_PROPOSAL}
 * @param unitId
 *            the unit
 * @param unitName
 *            its name, or null while it is not known here
 * @param parkId
 *            its park
 * @param parkName
 *            the park's name, or null while it is not known here
 * @param since
 *            the day of the decision that first gave grounds
 * @param openSince
 *            the day since which it has had an open hazard: when the oldest one was found or came back
 * @param legalBasis
 *            the article, in the caller's language
 * @param grounds
 *            the rules that apply, with the penalties that each counts
 * @param openHazards
 *            its open major hazards
 */
public record Alert(String kind, String unitId, String unitName, String parkId, String parkName, LocalDate since,
        LocalDate openSince, String legalBasis, List<Grounds> grounds, List<Hazard> openHazards) {

    /** Grounds by one rule, and the day since which they exist. */
    public record Grounds(String rule, String label, LocalDate since, List<Penalty> penalties) {

        static Grounds of(ClosureGrounds.Ground ground, Locale language) {
            return new Grounds(ground.rule().code(), ground.rule().label().in(language), ground.since(),
                    ground.decisions().stream().map(decision -> new Penalty(decision.number(), decision.kind(),
                            decision.amount(), decision.decidedOn(), decision.hazardId())).toList());
        }
    }

    /** One penalty; {@code amount} in CNY, or null. */
    public record Penalty(String decisionNumber, String kind, BigDecimal amount, LocalDate decidedOn,
            String hazardId) {
    }

    /** One open hazard. */
    public record Hazard(String id, String number) {
    }
}
