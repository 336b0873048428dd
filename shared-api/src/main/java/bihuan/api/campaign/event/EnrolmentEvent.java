package bihuan.api.campaign.event;

/** What happened in one park's part of one campaign. */
public sealed interface EnrolmentEvent extends CampaignEvent
        permits ParkEnrolled, TaskCompleted, TaskReopened, DutyPerformed, MeasureAdopted, ReportFiled,
        ParkClosureOrdered, EnrolmentCorrection {

    /** The park's part in the campaign. */
    String enrolmentId();
}
