package bihuan.command.hazard.decision;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.hazard.action.*;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Action.Need;
import bihuan.api.permission.Organisations;
import bihuan.api.permission.Role;
import bihuan.api.person.PersonId;

/** For each action one form that breaks no rule about content, for a hazard in this state on that day. */
public final class Forms {

    public static final PersonId PRINCIPAL = PersonId.of("person-0198c0de-0000-7000-8000-000000000001");
    public static final PersonId SUN = PersonId.of("person-0198c0de-0000-7000-8000-000000000002");
    public static final PersonId ZHOU = PersonId.of("person-0198c0de-0000-7000-8000-000000000003");
    public static final Assurances ALL_GIVEN = new Assurances(true, true, true, true, true);

    /** Acts on earlier acts, which have no form of their own accord. */
    static final Set<Action> CORRECTIONS = EnumSet.of(Action.VOID_ACT, Action.CORRECT_ACT);

    private static final int TERM = 90;
    private static final int MORE = 30;

    private Forms() {
    }

    public static Report report(String number, LocalDate discoveredOn) {
        return new Report(number, Callers.PARK_ID, Callers.UNIT_ID, Subject.UNIT, null, Source.DEPARTMENT, "危险化学品",
                "重大危险源监控", "罐区", "罐区紧急切断装置未投用", "三台储罐紧急切断阀处于旁路状态", "可能导致泄漏和火灾爆炸，整改难度较大",
                discoveredOn, null);
    }

    public static FilePlan plan(Assurances assurances, BigDecimal funds, LocalDate completion) {
        return new FilePlan("恢复紧急切断功能", "更换切断阀", "阀门三台", "设备部", "六十日内完成", "停用储罐，专人值守", assurances, funds,
                PRINCIPAL, completion);
    }

    /** What the action needs of the envelope, and no more. */
    public static Envelope envelope(Action action, LocalDate today) {
        return new Envelope(null, action.needs().contains(Need.REASON) ? "现场核查" : null,
                action.needs().contains(Need.LEGAL_BASIS) ? "安全生产法第七十条" : null,
                action.needs().contains(Need.DOCUMENT) ? document("安委办〔2026〕1号", today) : null,
                action.needs().contains(Need.EVIDENCE) ? List.of("ab".repeat(32)) : null);
    }

    public static Document document(String number, LocalDate issuedOn) {
        return new Document(number, null, null, issuedOn);
    }

    public static HazardAction valid(Action action, HazardState state, LocalDate today) {
        LocalDate deadline = today.plusDays(TERM);
        LocalDate current = state.deadlines().current() == null ? deadline : state.deadlines().current();
        return switch (action) {
            case REPORT -> report(null, today);
            case AMEND_REPORT -> amendment("二车间", null);
            case CONFIRM -> new Confirm("化工重大隐患判定标准（试行）", "第五条", deadline);
            case REJECT_REPORT -> new RejectReport(state.exists()
                    && state.regions().rectification() != Rectification.REPORTED ? "hazard-other" : null);
            case DOWNGRADE -> new Downgrade();
            case FILE_PLAN -> plan(ALL_GIVEN, BigDecimal.valueOf(268_000), current);
            case RETURN_PLAN -> new ReturnPlan();
            case RECORD_PROGRESS -> new RecordProgress(45, "已更换两台", state.fundsSpent().add(BigDecimal.TEN));
            case REQUEST_ACCEPTANCE -> new RequestAcceptance("自查合格");
            case ACCEPT -> new Accept(List.of(SUN, ZHOU), today, "隐患已消除");
            case FAIL_ACCEPTANCE -> new FailAcceptance(List.of(SUN), today);
            case CLOSE_OUT -> new CloseOut();
            case RECORD_LOOK_BACK -> new RecordLookBack(today, "未见反弹");
            case REOPEN -> new Reopen(deadline);
            case ORDER_CLOSURE_EXIT -> new OrderClosureExit("区人民政府");
            case PROPOSE_LISTING -> new ProposeListing(Level.COUNTY, null);
            case LIST ->
                new ListForSupervision(Level.COUNTY, "区安委办", Callers.REGULATOR_ORGANISATION, deadline.plusDays(1));
            case DECLINE_LISTING -> new DeclineListing();
            case ESCALATE -> new Escalate(oneAbove(state.supervision().level()), "市安委会", "市应急管理局",
                    later(current, today));
            case DELIST -> new Delist();
            case ISSUE_PAPER -> new IssuePaper(paper(state), "文〔%d〕号".formatted(state.version()), today);
            case RECORD_FORMALITY -> new RecordFormality(instrument(state), Formality.PUBLICATION, today, "区政府网站");
            case ORDER_SUSPENSION -> new OrderSuspension(RestrictionScope.PARTIAL, Callers.REGULATOR_ORGANISATION);
            case APPLY_FOR_RESUMPTION -> new ApplyForResumption("隐患已消除");
            case GRANT_RESUMPTION -> new GrantResumption();
            case REFUSE_RESUMPTION -> new RefuseResumption();
            case REQUEST_EXTENSION -> new RequestExtension(later(current, today).plusDays(MORE), "降低液位，加密巡检");
            case GRANT_EXTENSION -> new GrantExtension(later(current, today).plusDays(MORE));
            case REJECT_EXTENSION -> new RejectExtension();
            case CORRECT_EXTENSION -> new CorrectExtension(current.plusDays(1));
            case VOID_EXTENSION, RECORD_LAPSE, REASSIGN -> throw new IllegalArgumentException("No one asks for it");
            case ATTACH_EVIDENCE -> new AttachEvidence();
            case RECORD_PENALTY -> new RecordPenalty("应急罚〔2026〕3号", "罚款", BigDecimal.valueOf(50_000), today);
            case RECORD_COERCIVE_MEASURE -> new RecordCoerciveMeasure("停止供电", SUN,
                    OffsetDateTime.of(today.minusDays(2).atTime(9, 0), ZoneOffset.ofHours(8)), null);
            case TRANSFER_SUPERVISION -> new TransferSupervision("区住房和城乡建设局");
            case LIFT_COERCIVE_MEASURE -> new LiftCoerciveMeasure();
            case VOID_ACT, CORRECT_ACT ->
                throw new IllegalArgumentException("A correction depends on the acts before it");
        };
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static Level oneAbove(Level level) {
        return level == null ? Level.CITY : Level.values()[Math.min(level.ordinal() + 1, Level.STATE.ordinal())];
    }

    /** An amendment of the location and the day of discovery; null leaves either as it is. */
    static AmendReport amendment(String location, LocalDate discoveredOn) {
        return new AmendReport(null, null, null, null, null, location, null, null, null, discoveredOn, null);
    }

    /** An instrument that there is, if there is one. */
    private static Instrument instrument(HazardState state) {
        return Stream.of(Instrument.LISTING, Instrument.SUSPENSION, Instrument.EXTENSION)
                .filter(each -> Breach.isIssued(each, state)).findFirst().orElse(Instrument.LISTING);
    }

    /** A paper that states an act that there is, if there is one. */
    private static PaperKind paper(HazardState state) {
        return Stream.of(PaperKind.SUPERVISION_NOTICE, PaperKind.RECTIFICATION_ORDER, PaperKind.PROOF_OF_SERVICE)
                .filter(state.papers()::hasBasis).findFirst().orElse(PaperKind.SUPERVISION_NOTICE);
    }

    /** The role of a caller who may do this; of a formality, of whoever issued the instrument. */
    static Role roleFor(HazardAction form, HazardState state) {
        Action action = Action.of(form);
        return Lifecycle.of(action).who(state.exists() ? state.regions().listing() : Listing.NONE).stream().sorted()
                .filter(role -> !(form instanceof RecordFormality || form instanceof IssuePaper)
                        || DutyRules.check(action, form, state, Callers.of(role).actor(),
                                Organisations.AS_CALLED) == null)
                .findFirst().orElse(Role.REGULATOR);
    }
}
