package bihuan.command.hazard.decision;

import static bihuan.api.text.Text.of;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.RecordFormality;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.text.Text;
import bihuan.command.hazard.decision.HazardState.Issued;
import bihuan.command.hazard.decision.HazardState.Suspension;

/** The rules on who may act, beyond the role: separation of duties, and acts reserved to one body. */
final class DutyRules {

    /** A named rule on who may do some acts. */
    record DutyRule(ProblemCode code, Set<Action> actions, BiPredicate<HazardState, Actor> broken, Text refusal) {
    }

    /** Every rule, in the order in which they are tried. */
    static final List<DutyRule> ALL = List.of(
            new DutyRule(ProblemCode.NOT_THE_REPORTER, EnumSet.of(Action.AMEND_REPORT),
                    (state, actor) -> actor.role() != Role.REGULATOR
                            && !actor.sameHandsAs(state.origin().act().actor()),
                    of("只有上报者或监管部门可以更正上报内容。", "Only the reporter or a regulator may amend the report.")),
            new DutyRule(ProblemCode.DUTIES_NOT_SEPARATE,
                    EnumSet.of(Action.ACCEPT, Action.FAIL_ACCEPTANCE, Action.CLOSE_OUT, Action.GRANT_RESUMPTION,
                            Action.REFUSE_RESUMPTION),
                    (state, actor) -> state.hands().rectifiers().stream().anyMatch(actor::sameHandsAs),
                    of("编制方案、实施整改或提出申请的账号和单位不得验收或决定。",
                            "The account and organization that planned, rectified or applied must not decide.")),
            new DutyRule(ProblemCode.DUTIES_NOT_SEPARATE,
                    EnumSet.of(Action.GRANT_EXTENSION, Action.REJECT_EXTENSION, Action.CORRECT_EXTENSION),
                    (state, actor) -> state.hands().extensionAsker() != null
                            && actor.sameHandsAs(state.hands().extensionAsker()),
                    of("申请延期的账号和单位不得自行决定延期。",
                            "The account and organization that requested the extension may not decide on it.")),
            new DutyRule(ProblemCode.NOT_THE_ORDERING_DEPARTMENT,
                    EnumSet.of(Action.GRANT_RESUMPTION, Action.REFUSE_RESUMPTION), DutyRules::notTheOrderingDepartment,
                    of("恢复生产由作出停产停业决定的部门审查决定。",
                            "Resumption is decided by the department that ordered the suspension.")));

    private DutyRules() {
    }

    /** The first rule that keeps this actor from the act, or null. */
    static Refusal check(Action action, HazardAction form, HazardState state, Actor actor) {
        if (form instanceof RecordFormality formality && formality.instrument() != null
                && !isIssuer(formality.instrument(), state, actor)) {
            return Refusal.forbidden(ProblemCode.NOT_THE_ISSUER, ProblemCode.NOT_THE_ISSUER.text());
        }
        return ALL.stream().filter(rule -> rule.actions().contains(action))
                .filter(rule -> rule.broken().test(state, actor)).findFirst()
                .map(rule -> Refusal.forbidden(rule.code(), rule.refusal())).orElse(null);
    }

    /** Whether this actor's authority issues such instruments and, once there is one, issued it. */
    static boolean isIssuer(Instrument instrument, HazardState state, Actor actor) {
        Issued issued = state.issued().get(instrument);
        return instrument.issuers().contains(actor.role())
                && (issued == null || issued.imported() || issued.by().contains(actor.organisation()));
    }

    /** An imported order names no account, so the supervising unit is used as the ordering department. */
    private static boolean notTheOrderingDepartment(HazardState state, Actor actor) {
        Suspension order = state.suspension();
        if (order == null) {
            return false;
        }
        if (!order.imported()) {
            return !actor.organisation().equals(order.orderedBy().organisation())
                    && !actor.organisation().equals(order.orderingDepartment());
        }
        String supervising = state.supervision().supervisingUnit();
        return supervising != null && !actor.organisation().equals(supervising);
    }
}
