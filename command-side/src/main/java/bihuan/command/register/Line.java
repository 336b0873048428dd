package bihuan.command.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import bihuan.api.park.Change;

/**
 * A unit with those that succeeded it one after the other: where its hazards went, step by step, each on its own day
 * (ADR 44).
 *
 * @param end
 *            where they belong now; null for an unknown unit
 * @param parks
 *            the park in which each of these units is now
 * @param steps
 *            the steps of each of these units, in order
 */
public record Line(Place end, Map<String, String> parks, Map<String, List<UnitStep>> steps) {

    /** A unit in a park. */
    public record Place(String parkId, String unitId) {
    }

    /** A place to which a hazard comes, with the change that brings it there. */
    public record Stop(Place place, Change change) {
    }

    /**
     * The places to which a hazard that is here still has to go, in order. No day is before the one of the stop before.
     *
     * @param otherwise
     *            the change to go by where no step of it is known
     */
    public List<Stop> from(Place here, Change otherwise) {
        List<Stop> stops = new ArrayList<>();
        if (end == null || here.equals(end)) {
            return stops;
        }
        Place at = here;
        int next = lastFrom(here);
        while (next >= 0 && next < of(at.unitId()).size() && stops.size() < steps.values().stream()
                .mapToInt(List::size).sum()) {
            UnitStep step = of(at.unitId()).get(next);
            if (step.intoUnit() == null) {
                at = new Place(step.intoPark(), at.unitId());
                next++;
            } else {
                next = movesUntil(step.intoUnit(), step.day());
                at = new Place(parkAfter(step.intoUnit(), next), step.intoUnit());
            }
            stops.add(new Stop(at, notBefore(stops, step.change())));
        }
        if (!at.equals(end)) {
            stops.add(new Stop(end, notBefore(stops, otherwise)));
        }
        return stops;
    }

    private List<UnitStep> of(String unitId) {
        return steps.getOrDefault(unitId, List.of());
    }

    private int lastFrom(Place place) {
        int last = of(place.unitId()).size() - 1;
        while (last >= 0 && !of(place.unitId()).get(last).fromPark().equals(place.parkId())) {
            last--;
        }
        return last;
    }

    /** How many of the unit's steps it had taken to other parks by the end of this day. */
    private int movesUntil(String unitId, LocalDate day) {
        int taken = 0;
        for (UnitStep step : of(unitId)) {
            if (step.intoUnit() != null || step.day().isAfter(day)) {
                break;
            }
            taken++;
        }
        return taken;
    }

    private String parkAfter(String unitId, int taken) {
        return taken < of(unitId).size() ? of(unitId).get(taken).fromPark() : parks.get(unitId);
    }

    private static Change notBefore(List<Stop> stops, Change change) {
        LocalDate last = stops.isEmpty() ? null : stops.getLast().change().occurredOn();
        return last != null && change.occurredOn().isBefore(last) ? Registration.onDay(change, last) : change;
    }
}
