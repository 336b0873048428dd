package bihuan.command.register;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

public class RegisterInMemory extends Register {

    final Map<String, ParkEntry> parks = new HashMap<>();
    final Map<String, UnitEntry> units = new HashMap<>();
    public final Map<String, List<UnitStep>> steps = new HashMap<>();
    Optional<LaterChange> later = Optional.empty();

    public RegisterInMemory() {
        super(null, null);
    }

    @Override
    public Line lineOf(String unitId) {
        Map<String, String> parks = new HashMap<>();
        Line.Place end = null;
        for (UnitEntry unit = units.get(unitId); unit != null; unit = units.get(unit.succeededBy())) {
            parks.put(unit.id(), unit.parkId());
            end = new Line.Place(unit.parkId(), unit.id());
        }
        return new Line(end, parks, steps);
    }

    @Override
    Optional<LaterChange> laterThanMove(String from, String into, List<String> units, LocalDate day) {
        return later.filter(change -> change.day().isAfter(day));
    }

    @Override
    Optional<LaterChange> laterThanSuccession(String unitId, String successor, LocalDate day) {
        return later.filter(change -> change.day().isAfter(day));
    }

    @Override
    public Optional<ParkEntry> park(String parkId) {
        return Optional.ofNullable(parks.get(parkId));
    }

    @Override
    public Optional<UnitEntry> unit(String unitId) {
        return Optional.ofNullable(units.get(unitId));
    }

    @Override
    void putPark(ParkEntry park, LocalDate lastChange) {
        putPark(park);
    }

    public void putPark(ParkEntry park) {
        parks.put(park.id(), park);
    }

    @Override
    void putUnit(UnitEntry unit, LocalDate lastChange, List<UnitStep> taken) {
        putUnit(unit);
        steps.put(unit.id(), List.copyOf(taken));
    }

    public void putUnit(UnitEntry unit) {
        units.put(unit.id(), unit);
    }
}
