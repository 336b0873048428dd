package bihuan.command.hazard.decision;

import java.util.List;
import java.util.function.UnaryOperator;

import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.Envelope;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReassigned;
import bihuan.api.park.Change;

/** Decides whether a hazard follows its unit. */
public final class Reassignment {

    private Reassignment() {
    }

    /**
     * One event when the hazard is elsewhere; none when it is there already.
     *
     * @param parkId
     *            the park that it belongs to
     * @param unitId
     *            the unit that it belongs to
     * @param number
     *            the number that it gets for its present one in another park
     * @param inForce
     *            the clock profile in force there
     */
    public static List<HazardEvent> decide(HazardState state, Change change, String parkId, String unitId,
            UnaryOperator<String> number, ProfileRef inForce) {
        var origin = state.origin();
        boolean otherPark = !origin.parkId().equals(parkId);
        if (!otherPark && origin.unitId().equals(unitId)) {
            return List.of();
        }
        var envelope = new Envelope(change.occurredOn(), change.reason(), null, change.document(), List.of());
        Act act = Act.of(change.actor(), change.occurredOn(), envelope, null, inForce);
        return List.of(new HazardReassigned(origin.hazardId(), act, parkId, unitId,
                otherPark ? number.apply(origin.number()) : origin.number()));
    }
}
