package bihuan.command.hazard;

import java.util.List;

import org.springframework.stereotype.Component;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardListed;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.refusal.FieldCode;
import bihuan.api.refusal.FieldError;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
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

    private final Reservations reservations;

    HazardReservations(Reservations reservations) {
        this.reservations = reservations;
    }

    /** The same events, with a number given to a report that came without; refused when a value is another hazard's. */
    List<HazardEvent> reserve(List<HazardEvent> events) {
        return events.stream().map(this::reserve).toList();
    }

    private HazardEvent reserve(HazardEvent event) {
        switch (event) {
            case HazardReported reported when reported.number() == null -> {
                return numbered(reported);
            }
            case HazardReported reported ->
                claim(Kind.HAZARD_NUMBER, reported.parkId(), reported.number(), reported.hazardId(), NUMBER_TAKEN);
            case HazardListed listed -> claim(Kind.LISTING_DOCUMENT, listed.listingAuthority(),
                    listed.act().document().number(), listed.hazardId(), DOCUMENT_TAKEN);
            default -> {
            }
        }
        return event;
    }

    private void claim(Kind kind, String within, String value, String hazardId, FieldError taken) {
        if (!reservations.reserve(kind, Reservations.within(within, value), hazardId)) {
            throw new Refused(Refusal.invalid(taken));
        }
    }

    private HazardReported numbered(HazardReported e) {
        String number = reservations.nextNumber(e.parkId(), e.discoveredOn().getYear(), e.hazardId());
        return e.withNumber(number);
    }
}
