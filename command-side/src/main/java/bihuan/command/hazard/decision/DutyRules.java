package bihuan.command.hazard.decision;

import static bihuan.api.text.Text.of;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.IssuePaper;
import bihuan.api.hazard.action.RecordFormality;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.api.refusal.ProblemCode;
import bihuan.api.refusal.Refusal;
import bihuan.api.text.Text;
import bihuan.command.hazard.decision.HazardState.Issued;
import bihuan.command.hazard.decision.HazardState.Suspension;
import bihuan.command.hazard.decision.Papers.Issue;

/** The rules on who may act, beyond the role: separation of duties, and acts reserved to one body. */
final class DutyRules {

    /** A named rule on who may do some acts. */
    record DutyRule(ProblemCode code, Set<Action> actions, Test broken, Text refusal) {
    }

    /** Whether a rule is broken by this actor, where these organisations are one. */
    interface Test {

        boolean test(HazardState state, Actor actor, Organisations organisations);
    }

    /** Every rule, in the order in which they are tried. */
    static final List<DutyRule> ALL = List.of(
            new DutyRule(ProblemCode.NOT_THE_REPORTER, EnumSet.of(Action.AMEND_REPORT),
                    (state, actor, organisations) -> actor.role() != Role.REGULATOR
                            && !organisations.sameHands(actor, state.origin().act().actor()),
                    of("只有上报者或监管部门可以更正上报内容。", "Only the reporter or a regulator may amend the report.")),
            new DutyRule(ProblemCode.DUTIES_NOT_SEPARATE,
                    EnumSet.of(Action.ACCEPT, Action.FAIL_ACCEPTANCE, Action.CLOSE_OUT, Action.GRANT_RESUMPTION,
                            Action.REFUSE_RESUMPTION),
                    (state, actor, organisations) -> state.hands().rectifiers().stream()
                            .anyMatch(rectifier -> organisations.sameHands(actor, rectifier)),
                    of("编制方案、实施整改或提出申请的账号和单位不得验收或决定。",
                            "The account and organization that planned, rectified or applied must not decide.")),
            new DutyRule(ProblemCode.DUTIES_NOT_SEPARATE,
                    EnumSet.of(Action.GRANT_EXTENSION, Action.REJECT_EXTENSION, Action.CORRECT_EXTENSION),
                    (state, actor, organisations) -> state.hands().extensionAsker() != null
                            && organisations.sameHands(actor, state.hands().extensionAsker()),
                    of("申请延期的账号和单位不得自行决定延期。",
                            "The account and organization that requested the extension may not decide on it.")),
            new DutyRule(ProblemCode.NOT_THE_ORDERING_DEPARTMENT,
                    EnumSet.of(Action.GRANT_RESUMPTION, Action.REFUSE_RESUMPTION), DutyRules::notTheOrderingDepartment,
                    of("恢复生产由作出停产停业决定的部门审查决定。",
                            "Resumption is decided by the department that ordered the suspension.")));

    private DutyRules() {
    }

    /** The first rule that keeps this actor from the act, or null. */
    static Refusal check(Action action, HazardAction form, HazardState state, Actor actor,
            Organisations organisations) {
        if (form instanceof RecordFormality formality
                && !isIssuer(formality.instrument(), state, actor, organisations)
                || form instanceof IssuePaper paper && !mayIssue(paper.kind(), state, actor, organisations)) {
            return Refusal.forbidden(ProblemCode.NOT_THE_ISSUER, ProblemCode.NOT_THE_ISSUER.text());
        }
        return ALL.stream().filter(rule -> rule.actions().contains(action))
                .filter(rule -> rule.broken().test(state, actor, organisations)).findFirst()
                .map(rule -> Refusal.forbidden(rule.code(), rule.refusal())).orElse(null);
    }

    /** Whether such a paper states acts of this actor's authority: until there is one, that of any in its role. */
    private static boolean mayIssue(PaperKind kind, HazardState state, Actor actor,
            Organisations organisations) {
        return kind == null || kind.issuers().contains(actor.role())
                && (!state.papers().hasBasis(kind) || state.papers().basis(kind, actor, organisations).isPresent());
    }

    /** Whether this actor may record what was done with this instrument or paper; one that is unknown is no one's. */
    private static boolean isIssuer(String instrument, HazardState state, Actor actor,
            Organisations organisations) {
        Issue paper = instrument == null ? null : state.papers().issued().get(instrument);
        return paper == null
                ? RecordFormality.instrumentOf(instrument).filter(each -> !isIssuer(each, state, actor, organisations))
                        .isEmpty()
                : paper.isBy(actor, organisations);
    }

    /** Whether this actor's authority issues such instruments and, once there is one, issued it. */
    static boolean isIssuer(Instrument instrument, HazardState state, Actor actor, Organisations organisations) {
        Issued issued = state.issued().get(instrument);
        return instrument.issuers().contains(actor.role())
                && (issued == null || issued.imported() || issued.by().stream()
                        .anyMatch(issuer -> organisations.same(actor.organisation(), issuer)));
    }

    /** An imported order names no account, so the supervising unit is used as the ordering department. */
    private static boolean notTheOrderingDepartment(HazardState state, Actor actor, Organisations organisations) {
        Suspension order = state.suspension();
        if (order == null) {
            return false;
        }
        if (!order.imported()) {
            return !organisations.same(actor.organisation(), order.orderedBy().organisation())
                    && !organisations.same(actor.organisation(), order.orderingDepartment());
        }
        String supervising = state.supervision().supervisingUnit();
        return supervising != null && !organisations.same(actor.organisation(), supervising);
    }
}
