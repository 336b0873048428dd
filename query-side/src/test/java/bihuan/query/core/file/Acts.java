package bihuan.query.core.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

import bihuan.api.clock.ClockCode;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.Document;
import bihuan.api.hazard.Formality;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.Level;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.hazard.event.*;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.lifecycle.Action;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.api.person.PersonId;

/**
 * Events of one hazard for tests: {@code new Acts("hazard-1").on("2026-03-01").of(Action.CONFIRM)}. Numbers and days
 * derive from {@code seed}, so that two acts with different seeds differ.
 */
public final class Acts {

    public static final Actor REPORTER = new Actor("account-unit", "unit-1", Role.UNIT);
    public static final LocalDate START = LocalDate.parse("2026-03-01");

    private final String id;
    private String parkId = "park-1";
    private String unitId = "unit-1";
    private String number = "2026-001";
    private String location = "一车间";
    private String description = "可燃气体检测报警系统未投用";
    private LocalDate on = START;
    private int seed = 1;
    private boolean imported;
    private List<String> incomplete = List.of();
    private List<String> evidence = List.of();
    private String contractorId;
    private String file = "";

    public Acts(String id) {
        this.id = id;
    }

    public Acts in(String park, String unit) {
        parkId = park;
        unitId = unit;
        return this;
    }

    public Acts naming(String contractor) {
        contractorId = contractor;
        return this;
    }

    public Acts numbered(String newNumber) {
        number = newNumber;
        return this;
    }

    /** Documents under numbers of their own. */
    public Acts filedUnder(String newFile) {
        file = newFile;
        return this;
    }

    public Acts about(String newLocation, String newDescription) {
        location = newLocation;
        description = newDescription;
        return this;
    }

    public Acts on(String day) {
        return on(LocalDate.parse(day));
    }

    public Acts on(LocalDate day) {
        on = day;
        return this;
    }

    public Acts seed(int newSeed) {
        seed = newSeed;
        return this;
    }

    public Acts imported(String... lacking) {
        imported = true;
        incomplete = List.of(lacking);
        return this;
    }

    public Acts entered() {
        imported = false;
        incomplete = List.of();
        return this;
    }

    public Acts evidence(String... digests) {
        evidence = List.of(digests);
        return this;
    }

    /** The event that this action makes. */
    public HazardEvent of(Action action) {
        var act = new Act(REPORTER, on, "原因" + seed, "安全生产法", document(), evidence, imported, true, incomplete, null,
                null, null);
        LocalDate deadline = on.plusDays(30 + seed);
        var money = BigDecimal.valueOf(seed * 1000L);
        var inspectors = List.of(PersonId.of("person-a"), PersonId.of("person-b" + seed));
        return switch (action) {
            case REPORT -> new HazardReported(id, act, number, parkId, unitId, Subject.UNIT, contractorId,
                    Source.values()[seed % Source.values().length], "危险化学品", "可燃有毒气体检测", location, description, "备件未到货",
                    "需更换控制器", on, null, null, imported ? Map.of("状态", "已挂牌") : null);
            case AMEND_REPORT -> new HazardReportAmended(id, act, null, null, null, null, null, "罐区" + seed, null, null,
                    null, null, null);
            case CONFIRM -> new HazardConfirmed(id, act, "化工重大隐患判定标准", "第十二条", deadline);
            case REJECT_REPORT -> new HazardReportRejected(id, act, "hazard-other");
            case DOWNGRADE -> new HazardDowngraded(id, act);
            case FILE_PLAN -> new RectificationPlanFiled(id, act, "目标", "措施", "资金", "机构", "时限", "预案",
                    new Assurances(true, true, seed % 2 == 0, true, true), money, PersonId.of("person-p" + seed),
                    deadline);
            case RETURN_PLAN -> new RectificationPlanReturned(id, act);
            case RECORD_PROGRESS -> new RectificationProgressRecorded(id, act, seed * 7 % 101, "已完成", money);
            case REQUEST_ACCEPTANCE -> new AcceptanceRequested(id, act, "已自评");
            case ACCEPT -> new RectificationAccepted(id, act, inspectors, on, "合格");
            case FAIL_ACCEPTANCE -> new AcceptanceFailed(id, act, inspectors, on);
            case CLOSE_OUT -> new HazardClosedOut(id, act);
            case RECORD_LOOK_BACK -> new LookBackRecorded(id, act, on, "未反弹");
            case REOPEN -> new HazardReopened(id, act, deadline);
            case ORDER_CLOSURE_EXIT -> new ClosureExitOrdered(id, act, "区政府");
            case PROPOSE_LISTING -> new ListingProposed(id, act, Level.COUNTY, "区安委办");
            case LIST -> new HazardListed(id, act, Level.values()[seed % 3], "区安委办", "区应急管理局", deadline);
            case DECLINE_LISTING -> new ListingDeclined(id, act);
            case ESCALATE -> new SupervisionEscalated(id, act, Level.STATE, "国务院安委办", "省应急管理厅", deadline);
            case DELIST -> new HazardDelisted(id, act, false);
            case ISSUE_PAPER -> new PaperIssued(id, act, PaperIssued.idOf(id, seed), PaperKind.SUPERVISION_NOTICE,
                    "通〔2026〕" + seed + "号", on, 0, List.of(), "ab".repeat(32), List.of());
            case RECORD_FORMALITY ->
                new FormalityRecorded(id, act, Instrument.LISTING, Formality.SERVICE, on, "person-p" + seed, null);
            case ORDER_SUSPENSION -> new SuspensionOrdered(id, act, RestrictionScope.PARTIAL, "区应急管理局");
            case APPLY_FOR_RESUMPTION -> new ResumptionApplied(id, act, "已整改");
            case GRANT_RESUMPTION -> new ResumptionGranted(id, act);
            case REFUSE_RESUMPTION -> new ResumptionRefused(id, act);
            case REQUEST_EXTENSION -> new ExtensionRequested(id, act, deadline, "加强巡检", null, null);
            case GRANT_EXTENSION -> new ExtensionGranted(id, act, deadline);
            case REJECT_EXTENSION -> new ExtensionRejected(id, act);
            case CORRECT_EXTENSION -> new ExtensionCorrected(id, act, deadline);
            case VOID_EXTENSION -> new ExtensionVoided(id, act);
            case ATTACH_EVIDENCE -> new EvidenceAttached(id, act);
            case RECORD_PENALTY -> new PenaltyRecorded(id, act, "罚字" + seed, "罚款", money, on);
            case RECORD_COERCIVE_MEASURE -> new CoerciveMeasureRecorded(id, act, "停止供电", PersonId.of("person-h"),
                    OffsetDateTime.of(on.atStartOfDay(), ZoneOffset.ofHours(8)), false);
            case TRANSFER_SUPERVISION -> new SupervisionTransferred(id, act, "区住房和城乡建设局");
            case LIFT_COERCIVE_MEASURE -> new CoerciveMeasureLifted(id, act);
            case RECORD_LAPSE -> new DeadlineLapsed(id, act, ClockCode.RECTIFICATION, on, deadline);
            case REASSIGN -> new HazardReassigned(id, act, parkId, unitId + "-successor", number);
            case VOID_ACT, CORRECT_ACT ->
                throw new IllegalArgumentException("A correction depends on the acts before it");
        };
    }

    private Document document() {
        return new Document("安委办督〔2026〕" + file + seed + "号", null, PersonId.of("person-s"), on);
    }
}
