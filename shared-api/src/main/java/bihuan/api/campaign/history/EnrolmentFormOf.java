package bihuan.api.campaign.history;

import bihuan.api.campaign.action.AdoptMeasure;
import bihuan.api.campaign.action.CampaignForm;
import bihuan.api.campaign.action.CompleteTask;
import bihuan.api.campaign.action.Enrol;
import bihuan.api.campaign.action.FileReport;
import bihuan.api.campaign.action.OrderParkClosure;
import bihuan.api.campaign.action.PerformDuty;
import bihuan.api.campaign.action.ReopenTask;
import bihuan.api.campaign.event.DutyPerformed;
import bihuan.api.campaign.event.EnrolmentCorrection;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.campaign.event.MeasureAdopted;
import bihuan.api.campaign.event.ParkClosureOrdered;
import bihuan.api.campaign.event.ParkEnrolled;
import bihuan.api.campaign.event.ReportFiled;
import bihuan.api.campaign.event.TaskCompleted;
import bihuan.api.campaign.event.TaskReopened;

/**
 * The form that an event of a park's part was made of, so that an act can be checked again, and corrected field by
 * field.
 */
public final class EnrolmentFormOf {

    private EnrolmentFormOf() {
    }

    /** The form of this act, or null for a correction. */
    public static CampaignForm event(EnrolmentEvent event) {
        return switch (event) {
            case ParkEnrolled _ -> new Enrol();
            case TaskCompleted e -> new CompleteTask(e.task(), e.statement());
            case TaskReopened e -> new ReopenTask(e.task());
            case DutyPerformed e -> new PerformDuty(e.duty());
            case MeasureAdopted e -> new AdoptMeasure(e.title(), e.kind(), e.text());
            case ReportFiled e -> new FileReport(e.kind(), e.stage(), e.year(), e.statement());
            case ParkClosureOrdered e -> new OrderParkClosure(e.decidedBy());
            case EnrolmentCorrection _ -> null;
        };
    }
}
