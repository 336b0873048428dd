package bihuan.command.hazard;

import static bihuan.command.reservation.Reservations.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.action.AmendReport;
import bihuan.api.hazard.action.CorrectAct;
import bihuan.api.hazard.action.IssuePaper;
import bihuan.api.hazard.action.RejectReport;
import bihuan.api.hazard.action.ListForSupervision;
import bihuan.api.hazard.action.Report;
import bihuan.api.park.UnitKind;
import bihuan.api.permission.Caller;
import bihuan.api.refusal.FieldCode;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.refusal.FieldError;
import bihuan.command.hazard.decision.HazardState;
import bihuan.command.hazard.decision.PaperRules;
import bihuan.command.history.HazardHistories;
import bihuan.command.register.Register;
import bihuan.command.register.Register.ParkEntry;
import bihuan.command.register.Register.UnitEntry;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/**
 * Checks what a form refers to: an unknown id inside a body is an error on its field, even if it exists outside the
 * scope of the caller.
 */
@Component
class References {

    private final Register register;
    private final Reservations reservations;
    private final HazardHistories histories;

    References(Register register, Reservations reservations, HazardHistories histories) {
        this.register = register;
        this.reservations = reservations;
        this.histories = histories;
    }

    List<FieldError> check(Report report, Caller caller) {
        List<FieldError> errors = new ArrayList<>();
        Optional<UnitEntry> unit = report.unitId() == null ? Optional.empty() : register.unit(report.unitId());
        Optional<ParkEntry> park = report.parkId() == null
                ? Optional.empty()
                : register.park(report.parkId()).filter(known -> isKnownTo(caller, known));
        if (report.parkId() != null && park.isEmpty()) {
            errors.add(FieldCode.UNKNOWN_PARK.on("parkId"));
        } else if (park.filter(ParkEntry::closed).isPresent()) {
            errors.add(FieldCode.PARK_CLOSED.on("parkId"));
        } else if (report.unitId() != null && unit.filter(u -> u.parkId().equals(report.parkId()))
                .filter(u -> caller.scope().covers(u.parkId(), u.id())).isEmpty()) {
            errors.add(FieldCode.UNKNOWN_UNIT.on("unitId"));
        }
        errors.addAll(checkContractor(report.contractorId()));
        if (errors.isEmpty() && unit.filter(UnitEntry::closed).isPresent()) {
            errors.add(FieldCode.UNIT_CLOSED.on("unitId"));
        }
        return errors;
    }

    /** A park of the caller's, or one that was merged into such a park. */
    private boolean isKnownTo(Caller caller, ParkEntry park) {
        String own = parkOf(caller);
        return Stream.of(park.id(), park.succeededBy()).filter(Objects::nonNull)
                .anyMatch(id -> caller.scope().coversPark(id) || id.equals(own));
    }

    /** The park in which the caller's one unit lies, or null. */
    private String parkOf(Caller caller) {
        return caller.scope().unitId() == null
                ? null
                : register.unit(caller.scope().unitId()).map(UnitEntry::parkId).orElse(null);
    }

    /** A contractor, and of a new act one that is not closed. */
    List<FieldError> checkContractor(String contractorId) {
        List<FieldError> errors = checkContractorOfThen(contractorId);
        return errors.isEmpty() && contractorId != null
                && register.unit(contractorId).filter(UnitEntry::closed).isPresent()
                        ? List.of(FieldCode.UNIT_CLOSED.on("contractorId"))
                        : errors;
    }

    /** A contractor, closed since or not. */
    private List<FieldError> checkContractorOfThen(String contractorId) {
        return contractorId == null
                || register.unit(contractorId).filter(unit -> unit.kind() == UnitKind.CONTRACTOR).isPresent()
                        ? List.of()
                        : List.of(FieldCode.UNKNOWN_CONTRACTOR.on("contractorId"));
    }

    /** The hazard that a report repeats: another one, in the caller's scope, and not rejected itself. */
    List<FieldError> checkDuplicate(String repeated, String hazardId, Caller caller) {
        if (repeated == null) {
            return List.of();
        }
        HazardState other = !repeated.equals(hazardId) && reservations.holdsAny(Kind.HAZARD_NUMBER, repeated)
                ? HazardState.of(EffectiveActs.of(histories.of(repeated)))
                : HazardState.NONE;
        if (!other.exists() || !caller.scope().coversPark(other.origin().parkId())) {
            return List.of(FieldCode.UNKNOWN_HAZARD.on("duplicateOf"));
        }
        return other.isRejected()
                ? List.of(FieldCode.REJECTED_DUPLICATE.on("duplicateOf"))
                : List.of();
    }

    /** What a corrected act refers to, and the values that it would take from another hazard. */
    List<FieldError> checkCorrected(CorrectAct correction, String hazardId, Caller caller) {
        List<FieldError> errors = switch (correction.fields()) {
            case Report report -> {
                List<FieldError> all = new ArrayList<>(isWhereReported(report, hazardId)
                        ? checkContractorOfThen(report.contractorId())
                        : check(report, caller));
                all.addAll(checkNumber(report, hazardId));
                yield all;
            }
            case AmendReport amend -> checkContractorOfThen(amend.contractorId());
            case RejectReport reject -> checkDuplicate(reject.duplicateOf(), hazardId, caller);
            case ListForSupervision list -> checkListingDocument(list, correction.envelope(), hazardId);
            case null, default -> List.of();
        };
        return errors.stream().map(error -> error.within("fields")).toList();
    }

    /** Park and unit of then may be closed by now, or lie outside the scope of those who have the hazard since. */
    private boolean isWhereReported(Report report, String hazardId) {
        return EffectiveActs.of(histories.of(hazardId)).asCorrected(0) instanceof HazardReported first
                && first.parkId().equals(report.parkId()) && first.unitId().equals(report.unitId());
    }

    /** A number that is another hazard's; reserving it later has the last word. */
    List<FieldError> checkNumber(Report report, String hazardId) {
        return report.parkId() == null || report.number() == null
                || reservations.isFreeFor(Kind.HAZARD_NUMBER, within(report.parkId(), report.number()), hazardId)
                        ? List.of()
                        : List.of(HazardReservations.NUMBER_TAKEN);
    }

    /** A number that the caller's authority has given to another paper of the kind. */
    List<FieldError> checkPaperNumber(IssuePaper paper, String hazardId, Caller caller) {
        return paper.kind() == null || paper.number() == null
                || reservations.isFreeFor(Kind.PAPER_NUMBER,
                        within(HazardReservations.within(paper.kind(), caller.actor()), paper.number()), hazardId)
                                ? List.of()
                                : List.of(PaperRules.NUMBER_TAKEN);
    }

    /** A document number that the authority has used for another hazard. */
    List<FieldError> checkListingDocument(ListForSupervision list, Envelope envelope, String hazardId) {
        return list.listingAuthority() == null || envelope.document() == null || envelope.document().number() == null
                || reservations.isFreeFor(Kind.LISTING_DOCUMENT,
                        within(list.listingAuthority(), envelope.document().number()), hazardId)
                                ? List.of()
                                : List.of(HazardReservations.DOCUMENT_TAKEN);
    }
}
