package bihuan.api.lifecycle;

import static bihuan.api.lifecycle.Action.Need.DOCUMENT;
import static bihuan.api.lifecycle.Action.Need.EVIDENCE;
import static bihuan.api.lifecycle.Action.Need.LEGAL_BASIS;
import static bihuan.api.lifecycle.Action.Need.REASON;

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
 * Every act on a hazard: its name in the contract, the form it takes, the event it makes, and which fields of the
 * {@link bihuan.api.hazard.Envelope} it cannot do without.
 */
public enum Action implements Labelled {
    REPORT("report", "上报", "Report", Report.class, HazardReported.class),
    AMEND_REPORT("amend-report", "更正上报内容", "Amend report", AmendReport.class, HazardReportAmended.class, REASON),
    CONFIRM("confirm", "确认重大隐患", "Confirm", Confirm.class, HazardConfirmed.class),
    REJECT_REPORT("reject-report", "不予认定", "Reject report", RejectReport.class, HazardReportRejected.class, REASON),
    DOWNGRADE("downgrade", "降为一般隐患", "Downgrade", Downgrade.class, HazardDowngraded.class, REASON),
    FILE_PLAN("file-plan", "备案治理方案", "File plan", FilePlan.class, RectificationPlanFiled.class),
    RETURN_PLAN("return-plan", "退回方案", "Return plan", ReturnPlan.class, RectificationPlanReturned.class, REASON),
    RECORD_PROGRESS("record-progress", "填报进展", "Record progress", RecordProgress.class,
            RectificationProgressRecorded.class),
    REQUEST_ACCEPTANCE("request-acceptance", "申请验收", "Request acceptance", RequestAcceptance.class,
            AcceptanceRequested.class),
    ACCEPT("accept", "验收通过", "Accept", Accept.class, RectificationAccepted.class),
    FAIL_ACCEPTANCE("fail-acceptance", "验收不通过", "Fail acceptance", FailAcceptance.class, AcceptanceFailed.class,
            REASON),
    CLOSE_OUT("close-out", "销号", "Close out", CloseOut.class, HazardClosedOut.class),
    RECORD_LOOK_BACK("record-look-back", "回头看", "Record look-back", RecordLookBack.class, LookBackRecorded.class),
    REOPEN("reopen", "重新立案", "Reopen", Reopen.class, HazardReopened.class, REASON),
    ORDER_CLOSURE_EXIT("order-closure-exit", "责令关闭退出", "Order closure", OrderClosureExit.class,
            ClosureExitOrdered.class,
            DOCUMENT, LEGAL_BASIS),
    PROPOSE_LISTING("propose-listing", "提请挂牌", "Propose listing", ProposeListing.class, ListingProposed.class),
    LIST("list", "挂牌督办", "List for supervision", ListForSupervision.class, HazardListed.class, DOCUMENT),
    DECLINE_LISTING("decline-listing", "不予挂牌", "Decline listing", DeclineListing.class, ListingDeclined.class, REASON),
    ESCALATE("escalate", "提级督办", "Escalate supervision", Escalate.class, SupervisionEscalated.class, DOCUMENT),
    DELIST("delist", "摘牌", "Delist", Delist.class, HazardDelisted.class, DOCUMENT),
    RECORD_FORMALITY("record-formality", "登记送达公示备案", "Record formality", RecordFormality.class,
            FormalityRecorded.class),
    ORDER_SUSPENSION("order-suspension", "责令停产停业", "Order suspension", OrderSuspension.class, SuspensionOrdered.class,
            DOCUMENT, LEGAL_BASIS),
    APPLY_FOR_RESUMPTION("apply-for-resumption", "申请恢复生产", "Apply for resumption", ApplyForResumption.class,
            ResumptionApplied.class),
    GRANT_RESUMPTION("grant-resumption", "批准恢复生产", "Grant resumption", GrantResumption.class, ResumptionGranted.class,
            DOCUMENT),
    REFUSE_RESUMPTION("refuse-resumption", "不予恢复生产", "Refuse resumption", RefuseResumption.class,
            ResumptionRefused.class,
            REASON),
    REQUEST_EXTENSION("request-extension", "申请延期", "Request extension", RequestExtension.class,
            ExtensionRequested.class,
            REASON),
    GRANT_EXTENSION("grant-extension", "批准延期", "Grant extension", GrantExtension.class, ExtensionGranted.class,
            DOCUMENT),
    REJECT_EXTENSION("reject-extension", "不予延期", "Reject extension", RejectExtension.class, ExtensionRejected.class,
            REASON),
    CORRECT_EXTENSION("correct-extension", "更正延期", "Correct extension", CorrectExtension.class,
            ExtensionCorrected.class,
            REASON),
    VOID_EXTENSION("void-extension", "延期申请失效", "Void extension", null, ExtensionVoided.class),
    ATTACH_EVIDENCE("attach-evidence", "补充材料", "Attach evidence", AttachEvidence.class, EvidenceAttached.class,
            EVIDENCE),
    RECORD_PENALTY("record-penalty", "登记行政处罚", "Record penalty", RecordPenalty.class, PenaltyRecorded.class),
    RECORD_COERCIVE_MEASURE("record-coercive-measure", "登记强制措施", "Record coercive measure", RecordCoerciveMeasure.class,
            CoerciveMeasureRecorded.class, DOCUMENT),
    LIFT_COERCIVE_MEASURE("lift-coercive-measure", "解除强制措施", "Lift coercive measure", LiftCoerciveMeasure.class,
            CoerciveMeasureLifted.class, REASON),
    RECORD_LAPSE("record-lapse", "时限届满", "Record lapse", null, DeadlineLapsed.class);

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

    private final String path;
    private final Text label;
    private final Class<? extends HazardAction> form;
    private final Class<? extends HazardEvent> event;
    private final Set<Need> needs;

    Action(String path, String zh, String en, Class<? extends HazardAction> form, Class<? extends HazardEvent> event,
            Need... needs) {
        this.path = path;
        this.label = Text.of(zh, en);
        this.form = form;
        this.event = event;
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

    /** The fields of the envelope it cannot do without. */
    public Set<Need> needs() {
        return needs;
    }

    /** The action of this name in the contract, if there is one that a caller may ask for. */
    public static Optional<Action> ofPath(String path) {
        return Optional.ofNullable(BY_PATH.get(path)).filter(action -> action.form != null);
    }

    /** The action whose form this is. */
    public static Action of(HazardAction form) {
        return BY_FORM.get(form.getClass());
    }

    /** The action that made this event. */
    public static Action of(HazardEvent event) {
        return BY_EVENT.get(event.getClass());
    }

    private static <K> Map<K, Action> by(Function<Action, K> key) {
        return Arrays.stream(values()).filter(action -> key.apply(action) != null)
                .collect(Collectors.toUnmodifiableMap(key, Function.identity()));
    }
}
