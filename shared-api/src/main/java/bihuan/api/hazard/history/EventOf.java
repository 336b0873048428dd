package bihuan.api.hazard.history;

import java.util.List;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Instrument;
import bihuan.api.hazard.action.*;
import bihuan.api.hazard.event.*;

/** Converts a validated form to its event; {@link FormOf} is the way back. */
public final class EventOf {

    private EventOf() {
    }

    /** The event of this act. */
    public static HazardEvent form(String id, Act act, HazardAction form) {
        return switch (form) {
            case Report f -> new HazardReported(id, act, f.number(), f.parkId(), f.unitId(), f.subject(),
                    f.contractorId(), f.source(), f.category(), f.subcategory(), f.location(), f.description(),
                    f.stateAndCauses(), f.harmAndDifficulty(), f.discoveredOn(), f.workersCongressInformedOn(), null,
                    null);
            case AmendReport f -> new HazardReportAmended(id, act, f.subject(), f.contractorId(), f.source(),
                    f.category(), f.subcategory(), f.location(), f.description(), f.stateAndCauses(),
                    f.harmAndDifficulty(), f.discoveredOn(), f.workersCongressInformedOn());
            case Confirm f -> new HazardConfirmed(id, act, f.criterion(), f.clause(), f.deadline());
            case RejectReport f -> new HazardReportRejected(id, act, f.duplicateOf());
            case Downgrade _ -> new HazardDowngraded(id, act);
            case FilePlan f -> new RectificationPlanFiled(id, act, f.goals(), f.methods(), f.fundsAndMaterials(),
                    f.bodyAndPeople(), f.timeAndRequirements(), f.safetyAndEmergency(), f.assurances(),
                    f.fundsPlanned(), f.principal(), f.plannedCompletion());
            case ReturnPlan _ -> new RectificationPlanReturned(id, act);
            case RecordProgress f -> new RectificationProgressRecorded(id, act, f.percent(), f.done(), f.fundsSpent());
            case RequestAcceptance f -> new AcceptanceRequested(id, act, f.evaluation());
            case Accept f -> new RectificationAccepted(id, act, f.inspectors(), f.inspectedOn(), f.opinion());
            case FailAcceptance f -> new AcceptanceFailed(id, act, f.inspectors(), f.inspectedOn());
            case CloseOut _ -> new HazardClosedOut(id, act);
            case RecordLookBack f -> new LookBackRecorded(id, act, f.inspectedOn(), f.opinion());
            case Reopen f -> new HazardReopened(id, act, f.deadline());
            case OrderClosureExit f -> new ClosureExitOrdered(id, act, f.decidedBy());
            case ProposeListing f -> new ListingProposed(id, act, f.level(), f.listingAuthority());
            case ListForSupervision f ->
                new HazardListed(id, act, f.level(), f.listingAuthority(), f.supervisingUnit(), f.deadline());
            case DeclineListing _ -> new ListingDeclined(id, act);
            case Escalate f -> new SupervisionEscalated(id, act, f.level(), f.listingAuthority(), f.supervisingUnit(),
                    f.deadline());
            case TransferSupervision f -> new SupervisionTransferred(id, act, f.supervisingUnit());
            case Delist _ -> new HazardDelisted(id, act, false);
            case IssuePaper f -> new PaperIssued(id, act, null, f.kind(), f.number(), f.on(), 0, List.of(), null,
                    List.of());
            case RecordFormality f -> formality(id, act, f, RecordFormality.instrumentOf(f.instrument()).orElse(null));
            case OrderSuspension f -> new SuspensionOrdered(id, act, f.scope(), f.orderingDepartment());
            case ApplyForResumption f -> new ResumptionApplied(id, act, f.statement());
            case GrantResumption _ -> new ResumptionGranted(id, act);
            case RefuseResumption _ -> new ResumptionRefused(id, act);
            case RequestExtension f -> new ExtensionRequested(id, act, f.until(), f.interimControls(), null,
                    null);
            case GrantExtension f -> new ExtensionGranted(id, act, f.until());
            case RejectExtension _ -> new ExtensionRejected(id, act);
            case CorrectExtension f -> new ExtensionCorrected(id, act, f.until());
            case AttachEvidence _ -> new EvidenceAttached(id, act);
            case RecordPenalty f ->
                new PenaltyRecorded(id, act, f.decisionNumber(), f.kind(), f.amount(), f.decidedOn());
            case RecordCoerciveMeasure f -> new CoerciveMeasureRecorded(id, act, f.kind(), f.approvedBy(),
                    f.noticeAt(), Boolean.TRUE.equals(f.emergency()));
            case LiftCoerciveMeasure _ -> new CoerciveMeasureLifted(id, act);
            case VoidAct _,CorrectAct _ ->
                throw new IllegalArgumentException("What a correction leads to depends on the acts before it");
        };
    }

    private static FormalityRecorded formality(String id, Act act, RecordFormality form, Instrument instrument) {
        return new FormalityRecorded(id, act, instrument, form.kind(), form.on(), form.to(),
                instrument == null ? form.instrument() : null);
    }

    /** The same act with this form: what a form does not hold remains as it was recorded. */
    public static HazardEvent corrected(HazardEvent recorded, Act act, HazardAction form) {
        return switch (recorded) {
            case HazardReported first -> ((HazardReported) form(first.hazardId(), act, form))
                    .withLedgerRow(first.principal(), first.ledgerRow());
            case HazardDelisted first -> new HazardDelisted(first.hazardId(), act, first.inError());
            default -> form(recorded.hazardId(), act, form);
        };
    }
}
