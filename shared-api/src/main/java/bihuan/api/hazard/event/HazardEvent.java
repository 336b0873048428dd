package bihuan.api.hazard.event;

import bihuan.api.history.ActEvent;

/**
 * What happened to a hazard. An event is stored for ever and never changed; a changed shape is a new revision with an
 * upcaster. Every type has a stored JSON sample among the tests.
 */
public sealed interface HazardEvent extends ActEvent
        permits HazardReported, HazardReportAmended, HazardConfirmed, HazardReportRejected, HazardDowngraded,
        RectificationPlanFiled, RectificationPlanReturned, RectificationProgressRecorded, AcceptanceRequested,
        RectificationAccepted, AcceptanceFailed, HazardClosedOut, LookBackRecorded, HazardReopened, ClosureExitOrdered,
        ListingProposed, HazardListed, ListingDeclined, SupervisionEscalated, HazardDelisted, FormalityRecorded,
        SuspensionOrdered, ResumptionApplied, ResumptionGranted, ResumptionRefused, ExtensionRequested,
        ExtensionGranted, ExtensionRejected, ExtensionCorrected, ExtensionVoided, EvidenceAttached, PenaltyRecorded,
        CoerciveMeasureRecorded, CoerciveMeasureLifted, SupervisionTransferred, PaperIssued, DeadlineLapsed,
        HazardReassigned,
        Correction {

    /** The hazard it happened to. */
    String hazardId();
}
