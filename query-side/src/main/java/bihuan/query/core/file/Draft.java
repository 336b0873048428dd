package bihuan.query.core.file;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;

import bihuan.api.clock.HazardClocks;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.event.*;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Regions;

/** A case file while one event is applied to it. Only the lifecycle table decides the states of the regions. */
final class Draft {

    private final String id;
    private Report report;
    private Regions regions;
    private Determination determination;
    private Supervision supervision = Supervision.NONE;
    private Deadlines deadlines = Deadlines.NONE;
    private ExtensionRequest extension;
    private Plan plan;
    private Progress progress = Progress.NONE;
    private Suspension suspension;
    private Acceptance acceptance;
    private Ending ending = Ending.NONE;
    private HazardClocks clocks = HazardClocks.NONE;
    private Records records = Records.NONE;
    private Trail trail = Trail.START;

    Draft(HazardReported first) {
        id = first.hazardId();
        regions = Regions.REPORTED;
    }

    Draft(HazardFile before) {
        id = before.id();
        report = before.report();
        regions = before.regions();
        determination = before.determination();
        supervision = before.supervision();
        deadlines = before.deadlines();
        extension = before.extension();
        plan = before.plan();
        progress = before.progress();
        suspension = before.suspension();
        acceptance = before.acceptance();
        ending = before.ending();
        clocks = before.clocks();
        records = before.records();
        trail = before.trail();
    }

    HazardFile file() {
        return new HazardFile(id, report, regions, determination, supervision, deadlines, extension, plan, progress,
                suspension, acceptance, ending, clocks, records, trail);
    }

    void enter(HazardEvent event, Instant recordedAt) {
        var action = Action.of(event);
        var act = event.act();
        facts(event, act, act.occurredOn());
        boolean wasOpen = regions.rectification().open();
        regions = Lifecycle.of(action).after(regions);
        if (wasOpen && !regions.rectification().open()) {
            ending = new Ending(act.occurredOn(), ending.closedOutOn(), ending.duplicateOf(), ending.decidedBy());
        }
        clocks = HazardClocks.evolve(clocks, event);
        records = records.with(act.evidence());
        trail = trail.after(action, act, recordedAt);
    }

    private void facts(HazardEvent event, Act act, LocalDate on) {
        switch (event) {
            case HazardReported e -> report = new Report(e.number(), e.parkId(), e.unitId(), e.subject(),
                    e.contractorId(), e.source(), e.category(), e.subcategory(), e.location(), e.description(),
                    e.stateAndCauses(), e.harmAndDifficulty(), e.discoveredOn(), e.workersCongressInformedOn(), on,
                    act.actor(), e.principal(), e.ledgerRow() == null ? null : e.ledgerRow().get("状态"));
            case HazardReportAmended e -> report = amended(e);
            case HazardReassigned e -> {
                records = records
                        .with(new Records.Place(report.parkId(), report.unitId(), report.number(), on));
                report = report.reassigned(e.parkId(), e.unitId(), e.number());
            }
            case HazardConfirmed e -> {
                determination = new Determination(e.criterion(), e.clause(), on);
                deadlines = deadlines.reset(e.deadline());
            }
            case HazardReportRejected e -> ending = new Ending(null, null, e.duplicateOf(), null);
            case RectificationPlanFiled e -> plan = new Plan(on, e.goals(), e.methods(), e.fundsAndMaterials(),
                    e.bodyAndPeople(), e.timeAndRequirements(), e.safetyAndEmergency(), e.assurances(),
                    e.fundsPlanned(), e.principal(), e.plannedCompletion());
            case RectificationPlanReturned _ -> plan = null;
            case RectificationProgressRecorded e -> progress = new Progress(e.percent(), e.done(),
                    e.fundsSpent() == null ? progress.fundsSpent() : e.fundsSpent(), on);
            case AcceptanceRequested e ->
                acceptance = new Acceptance(on, e.evaluation(), null, null, null, null, null);
            case RectificationAccepted e ->
                acceptance = acceptance().decided(true, on, e.inspectedOn(), e.inspectors(), e.opinion());
            case AcceptanceFailed e ->
                acceptance = acceptance().decided(false, on, e.inspectedOn(), e.inspectors(), act.reason());
            case HazardClosedOut _ -> ending = new Ending(ending.settledOn(), on, null, null);
            case HazardReopened e -> reopen(e, on);
            case ClosureExitOrdered e -> ending = new Ending(null, null, null, e.decidedBy());
            case ListingProposed e -> supervision = supervision.proposed(e.level(), e.listingAuthority());
            case ListingDeclined _ -> supervision = Supervision.NONE;
            case HazardListed e -> {
                supervision = new Supervision(e.level(), e.listingAuthority(), e.supervisingUnit(), act.document(), on,
                        null, null, false);
                deadlines = deadlines.reset(e.deadline());
            }
            case SupervisionEscalated e -> {
                supervision = supervision.escalated(e.level(), e.listingAuthority(), e.supervisingUnit());
                deadlines = deadlines.movedTo(e.deadline());
            }
            case SupervisionTransferred e -> supervision = supervision.transferred(e.supervisingUnit());
            case HazardDelisted e -> supervision = supervision.delisted(act.document(), on, e.inError());
            case SuspensionOrdered e -> suspension = new Suspension(e.scope(), e.orderingDepartment(), act.actor(), on,
                    act.document(), act.imported(), null, null);
            case ResumptionApplied _ -> suspension = suspension == null ? null : suspension.applied(on);
            case ResumptionGranted _ -> suspension = suspension == null ? null : suspension.resumed(on);
            case ExtensionRequested e -> extension = new ExtensionRequest(e.until(), act.reason(), e.interimControls(),
                    on, act.actor(), e.lastDay(), e.late(), null, null, null, extension().granted());
            case ExtensionGranted e -> extend(e.until(), act, extension().granted() + 1);
            case ExtensionCorrected e -> extend(e.until(), act, extension().granted());
            case ExtensionRejected _,ExtensionVoided _ ->
                extension = extension().decided(null, on, act.document(), extension().granted());
            case LookBackRecorded e -> records = records.with(new Records.LookBack(e.inspectedOn(), e.opinion()));
            case FormalityRecorded e ->
                records = records
                        .with(new Records.FormalityDone(e.instrument(), e.kind(), e.on(), e.to(), e.paperId()));
            case PaperIssued e -> records = records.with(
                    new Records.PaperOut(e.paperId(), e.kind(), e.number(), e.issuedOn(), act.actor().organisation()));
            case PenaltyRecorded e -> records = records
                    .with(new Records.Penalty(e.decisionNumber(), e.kind(), e.amount(), e.decidedOn()));
            case CoerciveMeasureRecorded e -> records = records.with(new Records.CoerciveMeasure(e.kind(),
                    e.approvedBy(), e.noticeAt(), e.emergency(), on, null));
            case CoerciveMeasureLifted _ -> records = records.measuresLifted(on);
            case HazardDowngraded _,ResumptionRefused _,EvidenceAttached _,DeadlineLapsed _ -> {
                // the regions, the evidence and the clocks hold everything
            }
            case Correction _ -> throw new IllegalArgumentException("A correction folds the history anew");
        }
    }

    private Report amended(HazardReportAmended e) {
        return new Report(report.number(), report.parkId(), report.unitId(), or(e.subject(), report.subject()),
                or(e.contractorId(), report.contractorId()), or(e.source(), report.source()),
                or(e.category(), report.category()), or(e.subcategory(), report.subcategory()),
                or(e.location(), report.location()), or(e.description(), report.description()),
                or(e.stateAndCauses(), report.stateAndCauses()), or(e.harmAndDifficulty(), report.harmAndDifficulty()),
                or(e.discoveredOn(), report.discoveredOn()),
                or(e.workersCongressInformedOn(), report.workersCongressInformedOn()), report.reportedOn(),
                report.reportedBy(), report.principal(), report.ledgerStatus());
    }

    /** Ends a round: its results stay in the file, and the next one starts empty. */
    private void reopen(HazardReopened e, LocalDate on) {
        records = records.with(new Records.Round(supervision, deadlines, acceptance, ending, on));
        if (regions.listing() == Listing.DELISTED) {
            supervision = Supervision.NONE;
        }
        deadlines = deadlines.reset(e.deadline());
        progress = new Progress(0, null, progress.fundsSpent(), on);
        acceptance = null;
        ending = Ending.NONE;
    }

    private void extend(LocalDate until, Act act, int grants) {
        extension = extension().decided(until, act.occurredOn(), act.document(), grants);
        deadlines = deadlines.movedTo(until);
    }

    /** A ledger may show the outcome without the request. */
    private ExtensionRequest extension() {
        return Objects.requireNonNullElse(extension, ExtensionRequest.NONE);
    }

    private Acceptance acceptance() {
        return Objects.requireNonNullElse(acceptance, Acceptance.NONE);
    }

    private static <T> T or(T amended, T before) {
        return amended == null ? before : amended;
    }
}
