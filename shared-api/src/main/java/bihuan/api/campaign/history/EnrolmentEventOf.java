package bihuan.api.campaign.history;

import bihuan.api.campaign.action.AdoptMeasure;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.CorrectCampaignAct;
import bihuan.api.campaign.action.Enrol;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.PerformDuty;
import bihuan.api.campaign.action.ReopenTask;
import bihuan.api.campaign.action.VoidCampaignAct;
import bihuan.api.campaign.event.DutyPerformed;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.event.MeasureAdopted;
import bihuan.api.campaign.event.ParkClosureOrdered;
import bihuan.api.campaign.event.ParkEnrolled;
import bihuan.api.campaign.event.ReportFiled;
import bihuan.api.campaign.event.TaskCompleted;
import bihuan.api.campaign.event.TaskReopened;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;

/** Converts a validated form of a campaign to its event; {@link EnrolmentFormOf} is the way back. */
public final class EnrolmentEventOf {

    private EnrolmentEventOf() {
    }

    /** The event of this act. */
    public static EnrolmentEvent form(String id, Act act, CampaignForm form) {
        return switch (form) {
            case CompleteTask f -> new TaskCompleted(id, act, f.task(), f.statement());
            case ReopenTask f -> new TaskReopened(id, act, f.task());
            case PerformDuty f -> new DutyPerformed(id, act, f.duty());
            case AdoptMeasure f -> new MeasureAdopted(id, act, f.title(), f.kind(), f.text());
            case FileReport f -> new ReportFiled(id, act, f.kind(), f.stage(), f.year(), f.statement());
            case OrderParkClosure f -> new ParkClosureOrdered(id, act, f.decidedBy());
            case Enrol _ -> throw new IllegalArgumentException("An enrolment also says of what campaign it is");
            case VoidCampaignAct _,CorrectCampaignAct _ ->
                throw new IllegalArgumentException("What a correction leads to depends on the acts before it");
        };
    }

    /** The same act with this form and envelope: who did it, and how it was requested, remain. */
    public static EnrolmentEvent corrected(EnrolmentEvent recorded, CampaignForm form, Envelope as) {
        Act act = recorded.act().corrected(as, null);
        return recorded instanceof ParkEnrolled e
                ? new ParkEnrolled(e.enrolmentId(), act, e.campaignId(), e.parkId(), e.plan())
                : form(recorded.enrolmentId(), act, form);
    }
}
