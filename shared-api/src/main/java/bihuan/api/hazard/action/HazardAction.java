package bihuan.api.hazard.action;

import com.fasterxml.jackson.annotation.JsonTypeInfo;

/**
 * What someone asks to be done to a hazard: the fields of one action, without the {@link bihuan.api.hazard.Envelope}
 * that all share. {@link bihuan.api.lifecycle.Action} names each in the contract.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "action")
public sealed interface HazardAction
        permits Report, AmendReport, Confirm, RejectReport, Downgrade, FilePlan, ReturnPlan, RecordProgress,
        RequestAcceptance, Accept, FailAcceptance, CloseOut, RecordLookBack, Reopen, OrderClosureExit, ProposeListing,
        ListForSupervision, DeclineListing, Escalate, Delist, IssuePaper, RecordFormality, OrderSuspension,
        ApplyForResumption,
        GrantResumption, RefuseResumption, RequestExtension, GrantExtension, RejectExtension, CorrectExtension,
        AttachEvidence, RecordPenalty, RecordCoerciveMeasure, LiftCoerciveMeasure, TransferSupervision, VoidAct,
        CorrectAct {
}
