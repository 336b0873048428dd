package bihuan.api.lifecycle;

import static bihuan.api.lifecycle.Action.Need.DOCUMENT;
import static bihuan.api.lifecycle.Action.Need.EVIDENCE;
import static bihuan.api.lifecycle.Action.Need.LEGAL_BASIS;
import static bihuan.api.lifecycle.Action.Need.REASON;
import static bihuan.api.lifecycle.DeadlineRole.CONCERNS;
import static bihuan.api.lifecycle.DeadlineRole.SETS;
import static bihuan.api.lifecycle.DeadlineRole.UNRELATED;
import static bihuan.api.lifecycle.Precondition.ACT_OF_PAPER;
import static bihuan.api.lifecycle.Precondition.INSTRUMENT_ISSUED;
import static bihuan.api.lifecycle.Precondition.MEASURE_IN_FORCE;
import static bihuan.api.lifecycle.Precondition.NONE;
import static bihuan.api.lifecycle.Precondition.OWN_REPORT;
import static bihuan.api.lifecycle.Prefill.CHANGES_ONLY;
import static bihuan.api.lifecycle.Prefill.EMPTY;
import static bihuan.api.lifecycle.Prefill.FROM_FILE;
import static bihuan.api.lifecycle.Prefill.NO_FORM;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import bihuan.api.hazard.action.*;
import bihuan.api.hazard.event.*;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/**
 * Every act on a hazard, with all that is said of one act: its name in the contract, the form it takes and with what
 * that begins, the event it makes, what it has to do with the deadline, what must hold for it besides the state of the
 * hazard, and which fields of the {@link bihuan.api.hazard.Envelope} it cannot do without. Where it starts and leads,
 * and who may do it, is in the {@link Lifecycle}.
 */
public enum Action implements Labelled {
    REPORT("report", "上报", "Report", Report.class, HazardReported.class, EMPTY, UNRELATED, NONE),
    AMEND_REPORT("amend-report", "更正上报内容", "Amend report", AmendReport.class, HazardReportAmended.class, CHANGES_ONLY,
            UNRELATED, OWN_REPORT, REASON),
    CONFIRM("confirm", "确认重大隐患", "Confirm", Confirm.class, HazardConfirmed.class, EMPTY, SETS, NONE),
    REJECT_REPORT("reject-report", "不予认定", "Reject report", RejectReport.class, HazardReportRejected.class, EMPTY,
            UNRELATED, NONE, REASON),
    DOWNGRADE("downgrade", "降为一般隐患", "Downgrade", Downgrade.class, HazardDowngraded.class, EMPTY, UNRELATED, NONE,
            REASON),
    FILE_PLAN("file-plan", "备案治理方案", "File plan", FilePlan.class, RectificationPlanFiled.class, FROM_FILE, UNRELATED,
            NONE),
    RETURN_PLAN("return-plan", "退回方案", "Return plan", ReturnPlan.class, RectificationPlanReturned.class, EMPTY,
            UNRELATED, NONE, REASON),
    RECORD_PROGRESS("record-progress", "填报进展", "Record progress", RecordProgress.class,
            RectificationProgressRecorded.class, FROM_FILE, UNRELATED, NONE),
    REQUEST_ACCEPTANCE("request-acceptance", "申请验收", "Request acceptance", RequestAcceptance.class,
            AcceptanceRequested.class, EMPTY, UNRELATED, NONE),
    ACCEPT("accept", "验收通过", "Accept", Accept.class, RectificationAccepted.class, EMPTY, UNRELATED, NONE),
    FAIL_ACCEPTANCE("fail-acceptance", "验收不通过", "Fail acceptance", FailAcceptance.class, AcceptanceFailed.class, EMPTY,
            UNRELATED, NONE, REASON),
    CLOSE_OUT("close-out", "销号", "Close out", CloseOut.class, HazardClosedOut.class, EMPTY, UNRELATED, NONE),
    RECORD_LOOK_BACK("record-look-back", "回头看", "Record look-back", RecordLookBack.class, LookBackRecorded.class, EMPTY,
            UNRELATED, NONE),
    REOPEN("reopen", "重新立案", "Reopen", Reopen.class, HazardReopened.class, EMPTY, SETS, NONE, REASON),
    ORDER_CLOSURE_EXIT("order-closure-exit", "责令关闭退出", "Order closure", OrderClosureExit.class,
            ClosureExitOrdered.class, EMPTY, UNRELATED, NONE, DOCUMENT, LEGAL_BASIS),
    PROPOSE_LISTING("propose-listing", "提请挂牌", "Propose listing", ProposeListing.class, ListingProposed.class, EMPTY,
            UNRELATED, NONE),
    LIST("list", "挂牌督办", "List for supervision", ListForSupervision.class, HazardListed.class, FROM_FILE, SETS, NONE,
            DOCUMENT),
    DECLINE_LISTING("decline-listing", "不予挂牌", "Decline listing", DeclineListing.class, ListingDeclined.class, EMPTY,
            UNRELATED, NONE, REASON),
    ESCALATE("escalate", "提级督办", "Escalate supervision", Escalate.class, SupervisionEscalated.class, FROM_FILE, SETS,
            NONE, DOCUMENT),
    TRANSFER_SUPERVISION("transfer-supervision", "移交督办", "Transfer supervision", TransferSupervision.class,
            SupervisionTransferred.class, FROM_FILE, UNRELATED, NONE, REASON),
    DELIST("delist", "摘牌", "Delist", Delist.class, HazardDelisted.class, EMPTY, UNRELATED, NONE, DOCUMENT),
    ISSUE_PAPER("issue-paper", "制发文书", "Issue paper", IssuePaper.class, PaperIssued.class, EMPTY, UNRELATED,
            ACT_OF_PAPER),
    RECORD_FORMALITY("record-formality", "登记送达公示备案", "Record formality", RecordFormality.class, FormalityRecorded.class,
            EMPTY, UNRELATED, INSTRUMENT_ISSUED),
    ORDER_SUSPENSION("order-suspension", "责令停产停业", "Order suspension", OrderSuspension.class, SuspensionOrdered.class,
            EMPTY, UNRELATED, NONE, DOCUMENT, LEGAL_BASIS),
    APPLY_FOR_RESUMPTION("apply-for-resumption", "申请恢复生产", "Apply for resumption", ApplyForResumption.class,
            ResumptionApplied.class, EMPTY, UNRELATED, NONE),
    GRANT_RESUMPTION("grant-resumption", "批准恢复生产", "Grant resumption", GrantResumption.class, ResumptionGranted.class,
            EMPTY, UNRELATED, NONE, DOCUMENT),
    REFUSE_RESUMPTION("refuse-resumption", "不予恢复生产", "Refuse resumption", RefuseResumption.class,
            ResumptionRefused.class, EMPTY, UNRELATED, NONE, REASON),
    REQUEST_EXTENSION("request-extension", "申请延期", "Request extension", RequestExtension.class,
            ExtensionRequested.class, EMPTY, CONCERNS, NONE, REASON),
    GRANT_EXTENSION("grant-extension", "批准延期", "Grant extension", GrantExtension.class, ExtensionGranted.class,
            FROM_FILE, SETS, NONE, DOCUMENT),
    REJECT_EXTENSION("reject-extension", "不予延期", "Reject extension", RejectExtension.class, ExtensionRejected.class,
            EMPTY, CONCERNS, NONE, REASON),
    CORRECT_EXTENSION("correct-extension", "更正延期", "Correct extension", CorrectExtension.class,
            ExtensionCorrected.class, NO_FORM, SETS, NONE, REASON),
    VOID_EXTENSION("void-extension", "延期申请失效", "Void extension", null, ExtensionVoided.class, NO_FORM, CONCERNS, NONE),
    ATTACH_EVIDENCE("attach-evidence", "补充材料", "Attach evidence", AttachEvidence.class, EvidenceAttached.class, EMPTY,
            UNRELATED, NONE, EVIDENCE),
    RECORD_PENALTY("record-penalty", "登记行政处罚", "Record penalty", RecordPenalty.class, PenaltyRecorded.class, EMPTY,
            UNRELATED, NONE),
    RECORD_COERCIVE_MEASURE("record-coercive-measure", "登记强制措施", "Record coercive measure", RecordCoerciveMeasure.class,
            CoerciveMeasureRecorded.class, EMPTY, UNRELATED, NONE, DOCUMENT),
    LIFT_COERCIVE_MEASURE("lift-coercive-measure", "解除强制措施", "Lift coercive measure", LiftCoerciveMeasure.class,
            CoerciveMeasureLifted.class, EMPTY, UNRELATED, MEASURE_IN_FORCE, REASON),
    RECORD_LAPSE("record-lapse", "时限届满", "Record lapse", null, DeadlineLapsed.class, NO_FORM, CONCERNS, NONE),
    REASSIGN("reassign", "变更归属", "Reassign", null, HazardReassigned.class, NO_FORM, UNRELATED, NONE),
    VOID_ACT("void-act", "撤销", "Void", VoidAct.class, ActsVoided.class, EMPTY, CONCERNS, NONE, REASON),
    CORRECT_ACT("correct-act", "更正", "Correct", CorrectAct.class, ActCorrected.class, EMPTY, CONCERNS, NONE, REASON);

    /** A field of the envelope that an action may be unable to do without. */
    public enum Need {
        REASON,
        LEGAL_BASIS,
        DOCUMENT,
        EVIDENCE
    }

    private static final Map<String, Action> BY_PATH = by(Action::path);
    private static final Map<Class<?>, Action> BY_FORM = by(Action::form);
    private static final Map<Class<?>, Action> BY_EVENT = by(Action::event);
    private static final Map<String, Action> BY_EVENT_NAME = by(action -> action.event.getSimpleName());

    private final String path;
    private final Text label;
    private final Class<? extends HazardAction> form;
    private final Class<? extends HazardEvent> event;
    private final Prefill prefill;
    private final DeadlineRole deadline;
    private final Precondition precondition;
    private final Set<Need> needs;

    Action(String path, String zh, String en, Class<? extends HazardAction> form, Class<? extends HazardEvent> event,
            Prefill prefill, DeadlineRole deadline, Precondition precondition, Need... needs) {
        this.path = path;
        this.label = Text.of(zh, en);
        this.form = form;
        this.event = event;
        this.prefill = prefill;
        this.deadline = deadline;
        this.precondition = precondition;
        this.needs = needs.length == 0 ? Set.of() : EnumSet.copyOf(Arrays.asList(needs));
    }

    /** Its name in the contract, such as {@code file-plan}. */
    public String path() {
        return path;
    }

    @Override
    public Text label() {
        return label;
    }

    /** The fields it takes, or null for what only the system does. */
    public Class<? extends HazardAction> form() {
        return form;
    }

    /** The event it makes. */
    public Class<? extends HazardEvent> event() {
        return event;
    }

    /** Whether people may ask for it: neither what only the system does, nor what only older events are of. */
    public boolean isRequestable() {
        return prefill != NO_FORM;
    }

    /** With what its form begins. */
    public Prefill prefill() {
        return prefill;
    }

    /** What it has to do with the deadline. */
    public DeadlineRole deadline() {
        return deadline;
    }

    /** What must hold besides the state of the regions. */
    public Precondition precondition() {
        return precondition;
    }

    /** The fields of the envelope it cannot do without. */
    public Set<Need> needs() {
        return needs;
    }

    /** The action of this name in the contract, if people may ask for it. */
    public static Optional<Action> ofPath(String path) {
        return Optional.ofNullable(BY_PATH.get(path)).filter(Action::isRequestable);
    }

    /** The action whose form this is. */
    public static Action of(HazardAction form) {
        return BY_FORM.get(form.getClass());
    }

    /** The action that made this event. */
    public static Action of(HazardEvent event) {
        return BY_EVENT.get(event.getClass());
    }

    /** The action that makes events of this name. */
    public static Action ofEvent(String simpleName) {
        return BY_EVENT_NAME.get(simpleName);
    }

    private static <K> Map<K, Action> by(Function<Action, K> key) {
        return Arrays.stream(values()).filter(action -> key.apply(action) != null)
                .collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
