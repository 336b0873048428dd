package bihuan.api.campaign;

import static bihuan.api.campaign.About.DONE_TASK;
import static bihuan.api.campaign.About.DUTY;
import static bihuan.api.campaign.About.EARLIER_ACT;
import static bihuan.api.campaign.About.NOTHING;
import static bihuan.api.campaign.About.OPEN_TASK;
import static bihuan.api.lifecycle.Action.Need.DOCUMENT;
import static bihuan.api.lifecycle.Action.Need.EVIDENCE;
import static bihuan.api.lifecycle.Action.Need.LEGAL_BASIS;
import static bihuan.api.lifecycle.Action.Need.REASON;
import static bihuan.api.permission.Role.ADMIN;
import static bihuan.api.permission.Role.COMMITTEE;
import static bihuan.api.permission.Role.PARK;
import static bihuan.api.permission.Role.REGULATOR;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import bihuan.api.campaign.action.AdoptMeasure;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.CorrectCampaignAct;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.PerformDuty;
import bihuan.api.campaign.action.ReopenTask;
import bihuan.api.campaign.action.VoidCampaignAct;
import bihuan.api.campaign.event.CampaignActCorrected;
import bihuan.api.campaign.event.CampaignActsVoided;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.event.MeasureAdopted;
import bihuan.api.campaign.event.ParkClosureOrdered;
import bihuan.api.campaign.event.ReportFiled;
import bihuan.api.campaign.event.DutyPerformed;
import bihuan.api.campaign.event.TaskCompleted;
import bihuan.api.campaign.event.TaskReopened;
import bihuan.api.lifecycle.Action.Need;
import bihuan.api.permission.Role;
import bihuan.api.text.Labelled;
import bihuan.api.text.Text;

/**
 * Every act of a park in a campaign, or on it: its name in the contract, who may do it, the form it takes, the event it
 * makes, and which fields of the {@link bihuan.api.hazard.Envelope} it cannot do without. From an ordered closure on
 * none is possible any more but to void or correct earlier acts, where which role may depends on the act, see
 * {@link bihuan.api.campaign.history.EnrolmentCorrectionRights}.
 */
public enum CampaignAction implements Labelled {
    COMPLETE_TASK("complete-task", "完成任务", "Complete task", EnumSet.of(PARK), CompleteTask.class, TaskCompleted.class,
            OPEN_TASK, Set.of(), EVIDENCE),
    REOPEN_TASK("reopen-task", "任务退回重做", "Reopen task", EnumSet.of(COMMITTEE, REGULATOR), ReopenTask.class,
            TaskReopened.class, DONE_TASK, Set.of(), REASON),
    PERFORM_DUTY("perform-duty", "履行周期性任务", "Perform duty", EnumSet.of(PARK), PerformDuty.class, DutyPerformed.class,
            DUTY, Set.of(), EVIDENCE),
    ADOPT_MEASURE("adopt-measure", "制定制度措施", "Adopt measure", EnumSet.of(PARK), AdoptMeasure.class,
            MeasureAdopted.class, NOTHING, Set.of(), DOCUMENT),
    FILE_REPORT("file-report", "报送报告", "File report", EnumSet.of(PARK), FileReport.class, ReportFiled.class, NOTHING,
            Set.of(EVIDENCE)),
    ORDER_PARK_CLOSURE("order-park-closure", "责令园区关停退出", "Order park closure", EnumSet.of(COMMITTEE),
            OrderParkClosure.class, ParkClosureOrdered.class, NOTHING, Set.of(), DOCUMENT, LEGAL_BASIS),
    VOID_ACT("void-act", "撤销", "Void", EnumSet.of(PARK, REGULATOR, COMMITTEE, ADMIN), VoidCampaignAct.class,
            CampaignActsVoided.class, EARLIER_ACT, Set.of(), REASON),
    CORRECT_ACT("correct-act", "更正", "Correct", EnumSet.of(PARK, REGULATOR, COMMITTEE, ADMIN), CorrectCampaignAct.class,
            CampaignActCorrected.class, EARLIER_ACT, Set.of(), REASON);

    private static final Text ENROLMENT = Text.of("参加专项行动", "Enrol");

    private final String path;
    private final Text label;
    private final Set<Role> who;
    private final Class<? extends CampaignForm> form;
    private final Class<? extends EnrolmentEvent> event;
    private final About about;
    private final Set<Need> needs;
    private final Set<Need> asked;

    CampaignAction(String path, String zh, String en, Set<Role> who, Class<? extends CampaignForm> form,
            Class<? extends EnrolmentEvent> event, About about, Set<Need> asks, Need... needs) {
        this.path = path;
        this.label = Text.of(zh, en);
        this.who = who;
        this.form = form;
        this.event = event;
        this.about = about;
        this.needs = Set.of(needs);
        this.asked = Stream.concat(asks.stream(), this.needs.stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Its name in the contract, such as {@code complete-task}. */
    public String path() {
        return path;
    }

    @Override
    public Text label() {
        return label;
    }

    /** The roles that may do it, over the park or the district. */
    public Set<Role> who() {
        return who;
    }

    /** The fields it takes. */
    public Class<? extends CampaignForm> form() {
        return form;
    }

    /** Returns the type of its event. */
    public Class<? extends EnrolmentEvent> event() {
        return event;
    }

    /** Returns the required fields of the envelope. */
    public Set<Need> needs() {
        return needs;
    }

    /** The fields of the envelope that its form asks for at once: what it needs, and what is usually given. */
    public Set<Need> asked() {
        return asked;
    }

    /** Returns the part of the plan it refers to. */
    public About about() {
        return about;
    }

    /** Whether it voids or corrects earlier acts, and is offered with each of them. */
    public boolean isCorrection() {
        return about == EARLIER_ACT;
    }

    /** The actions offered to this role while the park takes part: all that it may do but corrections. */
    public static List<CampaignAction> offeredTo(Role role) {
        return Arrays.stream(values()).filter(action -> !action.isCorrection())
                .filter(action -> action.who.contains(role)).toList();
    }

    /** The action of this name in the contract. */
    public static Optional<CampaignAction> ofPath(String path) {
        return Arrays.stream(values()).filter(action -> action.path.equals(path)).findFirst();
    }

    /** The action that made this event; empty for the enrolment itself. */
    public static Optional<CampaignAction> ofEvent(String simpleName) {
        return Arrays.stream(values()).filter(action -> action.event.getSimpleName().equals(simpleName)).findFirst();
    }

    /** What the act that made this event is called, be it the enrolment itself. */
    public static Text labelOf(String simpleName) {
        return ofEvent(simpleName).map(CampaignAction::label).orElse(ENROLMENT);
    }
}
