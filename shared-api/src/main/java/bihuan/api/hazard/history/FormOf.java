package bihuan.api.hazard.history;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.*;
import bihuan.api.hazard.event.*;

/** The form that an event was made of, so that an act can be checked again, and corrected field by field. */
public final class FormOf {

    private FormOf() {
    }

    /** The form of this act, or null for what only the system does, and for a paper, whose bytes are
     * fixed. An imported act may lack fields. */
    public static HazardAction event(HazardEvent event) {
        return switch (event) {
            case HazardReported e -> new Report(e.number(), e.parkId(), e.unitId(), e.subject(), e.contractorId(),
                    e.source(), e.category(), e.subcategory(), e.location(), e.description(), e.stateAndCauses(),
                    e.harmAndDifficulty(), e.discoveredOn(), e.workersCongressInformedOn());
            case HazardReportAmended e -> new AmendReport(e.subject(), e.contractorId(), e.source(), e.category(),
                    e.subcategory(), e.location(), e.description(), e.stateAndCauses(), e.harmAndDifficulty(),
                    e.discoveredOn(), e.workersCongressInformedOn());
            case HazardConfirmed e -> new Confirm(e.criterion(), e.clause(), e.deadline());
            case HazardReportRejected e -> new RejectReport(e.duplicateOf());
            case HazardDowngraded _ -> new Downgrade();
            case RectificationPlanFiled e -> new FilePlan(e.goals(), e.methods(), e.fundsAndMaterials(),
                    e.bodyAndPeople(), e.timeAndRequirements(), e.safetyAndEmergency(), e.assurances(),
                    e.fundsPlanned(), e.principal(), e.plannedCompletion());
            case RectificationPlanReturned _ -> new ReturnPlan();
            case RectificationProgressRecorded e -> new RecordProgress(e.percent(), e.done(), e.fundsSpent());
            case AcceptanceRequested e -> new RequestAcceptance(e.evaluation());
            case RectificationAccepted e -> new Accept(e.inspectors(), e.inspectedOn(), e.opinion());
            case AcceptanceFailed e -> new FailAcceptance(e.inspectors(), e.inspectedOn());
            case HazardClosedOut _ -> new CloseOut();
            case LookBackRecorded e -> new RecordLookBack(e.inspectedOn(), e.opinion());
            case HazardReopened e -> new Reopen(e.deadline());
            case ClosureExitOrdered e -> new OrderClosureExit(e.decidedBy());
            case ListingProposed e -> new ProposeListing(e.level(), e.listingAuthority());
            case HazardListed e ->
                new ListForSupervision(e.level(), e.listingAuthority(), e.supervisingUnit(), e.deadline());
            case ListingDeclined _ -> new DeclineListing();
            case SupervisionEscalated e ->
                new Escalate(e.level(), e.listingAuthority(), e.supervisingUnit(), e.deadline());
            case SupervisionTransferred e -> new TransferSupervision(e.supervisingUnit());
            case HazardDelisted _ -> new Delist();
            case FormalityRecorded e -> new RecordFormality(
                    e.paperId() == null ? e.instrument().name() : e.paperId(), e.kind(), e.on(), e.to());
            case SuspensionOrdered e -> new OrderSuspension(e.scope(), e.orderingDepartment());
            case ResumptionApplied e -> new ApplyForResumption(e.statement());
            case ResumptionGranted _ -> new GrantResumption();
            case ResumptionRefused _ -> new RefuseResumption();
            case ExtensionRequested e -> new RequestExtension(e.until(), e.interimControls());
            case ExtensionGranted e -> new GrantExtension(e.until());
            case ExtensionRejected _ -> new RejectExtension();
            case ExtensionCorrected e -> new CorrectExtension(e.until());
            case EvidenceAttached _ -> new AttachEvidence();
            case PenaltyRecorded e -> new RecordPenalty(e.decisionNumber(), e.kind(), e.amount(), e.decidedOn());
            case CoerciveMeasureRecorded e ->
                new RecordCoerciveMeasure(e.kind(), e.approvedBy(), e.noticeAt(), e.emergency());
            case CoerciveMeasureLifted _ -> new LiftCoerciveMeasure();
            case PaperIssued _,ExtensionVoided _,DeadlineLapsed _,HazardReassigned _,ActsVoided _,ActCorrected _ ->
                null;
        };
    }

    /** The envelope of this act. */
    public static Envelope envelope(Act act) {
        return new Envelope(act.occurredOn(), act.reason(), act.legalBasis(), act.document(), act.evidence());
    }
}
