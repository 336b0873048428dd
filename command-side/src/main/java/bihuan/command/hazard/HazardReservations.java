package bihuan.command.hazard;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.ActsVoided;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardListed;
import bihuan.api.hazard.event.HazardReportRejected;
import bihuan.api.hazard.event.HazardReassigned;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.hazard.event.PaperIssued;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.hazard.paper.PaperKind;
import bihuan.api.permission.Actor;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.command.hazard.decision.PaperRules;
import bihuan.command.register.Registration;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/** Reserves what must be unique across hazards before the events that use it are stored. */
@Component
class HazardReservations {

    /** The number is another hazard's. */
    static final FieldError NUMBER_TAKEN = FieldCode.NOT_UNIQUE.on("number",
            Text.of("此编号在该园区已被使用。", "This number is already used in the park."));

    /** The document number is another hazard's. */
    static final FieldError DOCUMENT_TAKEN = FieldCode.NOT_UNIQUE.on("document.number",
            Text
                    .of("此文号已被同一挂牌单位用于其他隐患。", "The authority has used this document number for another hazard."));

    /** The other report names this one. */
    static final FieldError NAMED_EACH_OTHER = FieldCode.NAMED_EACH_OTHER.on("duplicateOf");

    private static final String PAIR = "pair";

    private final Reservations reservations;

    HazardReservations(Reservations reservations) {
        this.reservations = reservations;
    }

    /**
     * The same events, with a number given to a report that came without; refused when a value is another hazard's.
     *
     * @param cached
     *            whether they were decided on a cached state. A reservation remains when the append is refused, so none
     *            is made then: the hazard is read, and the command decided again (ADR 46)
     */
    List<HazardEvent> reserve(List<HazardEvent> events, boolean cached) {
        return events.stream().map(event -> reserve(event, cached)).toList();
    }

    private HazardEvent reserve(HazardEvent event, boolean cached) {
        switch (event) {
            case HazardReported reported when reported.number() == null -> {
                return numbered(reported);
            }
            case HazardReported reported ->
                claim(new Claim(Kind.HAZARD_NUMBER, reported.parkId(), reported.number()), event, NUMBER_TAKEN, cached);
            case HazardListed listed -> claim(new Claim(Kind.LISTING_DOCUMENT, listed.listingAuthority(),
                    listed.act().document().number()), event, DOCUMENT_TAKEN, cached);
            case PaperIssued paper ->
                claim(new Claim(Kind.PAPER_NUMBER, within(paper.kind(), paper.act().actor()), paper.number()), event,
                        PaperRules.NUMBER_TAKEN, cached);
            case HazardReportRejected rejected when rejected.duplicateOf() != null ->
                claim(new Claim(Kind.DUPLICATE_REPORTS, PAIR, pair(rejected)), event, NAMED_EACH_OTHER, cached);
            default -> {
            }
        }
        return event;
    }

    /** Within what the number of a paper is unique. */
    static String within(PaperKind kind, Actor issuer) {
        return kind + "\n" + issuer.organisation();
    }

    /**
     * Reserves a number in the park that a hazard goes to: its own, or where another hazard has that, with the name of
     * its old park in front. The number in the old park remains reserved, so that a ledger of before is recognized.
     * None is reserved on a cached state, as in {@link #reserve}.
     */
    String numberIn(String parkId, String number, String hazardId, Supplier<String> oldPark, boolean cached) {
        checkRead(hazardId, cached);
        String free = number;
        for (int attempt = 1; !reservations.reserve(Kind.HAZARD_NUMBER, Reservations.within(parkId, free),
                hazardId); attempt++) {
            free = Registration.prefixed(oldPark.get(), number, attempt);
        }
        return free;
    }

    /**
     * Reserves what becomes effective with a correction, and frees after the commit what no longer is. A number under
     * which a row of a ledger was imported remains reserved, so that the row is recognized again.
     */
    void follow(List<HazardEvent> recorded, List<HazardEvent> correction) {
        List<HazardEvent> all = new ArrayList<>(recorded);
        all.addAll(correction);
        Map<Claim, FieldError> before = claims(EffectiveActs.of(recorded));
        Map<Claim, FieldError> after = claims(EffectiveActs.of(all));
        String hazardId = recorded.getFirst().hazardId();
        after.forEach((claim, taken) -> {
            if (!before.containsKey(claim)) {
                claim(claim, hazardId, asAsked(taken, correction.getFirst()));
            }
        });
        List<Claim> freed = before.keySet().stream().filter(claim -> !after.containsKey(claim))
                .filter(claim -> !isImported(claim, recorded.getFirst())).toList();
        CurrentUnitOfWork.get().afterCommit(_ -> freed.forEach(claim -> reservations.free(claim.kind(),
                Reservations.within(claim.within(), claim.value()), hazardId)));
    }

    /** On the field that the caller gave: to void a correction names no field but the act. */
    private static FieldError asAsked(FieldError taken, HazardEvent correction) {
        return correction instanceof ActsVoided
                ? taken.on("sequences[0]")
                : taken.within("fields");
    }

    /** Two reports, whichever of them names the other: only one of the two can do so. */
    private static String pair(HazardReportRejected rejected) {
        String one = rejected.hazardId();
        String other = rejected.duplicateOf();
        return one.compareTo(other) < 0 ? one + " " + other : other + " " + one;
    }

    private record Claim(Kind kind, String within, String value) {
    }

    private static Map<Claim, FieldError> claims(EffectiveActs history) {
        Map<Claim, FieldError> claims = new LinkedHashMap<>();
        history.acts().forEach(act -> {
            switch (act.event()) {
                case HazardReported report ->
                    claims.put(new Claim(Kind.HAZARD_NUMBER, report.parkId(), report.number()), NUMBER_TAKEN);
                case HazardReassigned moved ->
                    claims.put(new Claim(Kind.HAZARD_NUMBER, moved.parkId(), moved.number()), NUMBER_TAKEN);
                case HazardListed listed when !listed.act().imported() -> claims.put(new Claim(Kind.LISTING_DOCUMENT,
                        listed.listingAuthority(), listed.act().document().number()), DOCUMENT_TAKEN);
                case HazardReportRejected rejected when rejected.duplicateOf() != null ->
                    claims.put(new Claim(Kind.DUPLICATE_REPORTS, PAIR, pair(rejected)), NAMED_EACH_OTHER);
                default -> {
                }
            }
        });
        return claims;
    }

    private static boolean isImported(Claim claim, HazardEvent report) {
        return claim.kind() == Kind.HAZARD_NUMBER && report.act().imported();
    }

    private void claim(Claim claim, HazardEvent event, FieldError taken, boolean cached) {
        checkRead(event.hazardId(), cached);
        claim(claim, event.hazardId(), taken);
    }

    private void claim(Claim claim, String hazardId, FieldError taken) {
        if (!reservations.reserve(claim.kind(), Reservations.within(claim.within(), claim.value()), hazardId)) {
            throw new Refused(Refusal.invalid(taken));
        }
    }

    private static void checkRead(String hazardId, boolean cached) {
        if (cached) {
            throw HazardCache.overtaken(hazardId);
        }
    }

    private HazardReported numbered(HazardReported e) {
        String number = reservations.nextNumber(e.parkId(), e.discoveredOn().getYear(), e.hazardId());
        return e.withNumber(number);
    }
}
