package bihuan.command.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import bihuan.api.text.NameKey;
import bihuan.command.register.Register.UnitEntry;

/**
 * Parks and units by the names that offices write: exactly as registered first, else by {@link NameKey}. What two rows
 * of a file call alike is one unit, known before or not.
 */
final class KnownNames {

    private final Map<String, String> parkIds = new HashMap<>();
    private final Map<String, List<String>> parkNames = new HashMap<>();
    private final Map<String, String> parkNamesById = new HashMap<>();
    private final Map<String, String> unitIds = new HashMap<>();
    private final Map<String, List<String>> unitNames = new HashMap<>();
    private final Map<String, List<String>> unitsOfParks = new HashMap<>();
    private final Map<String, String> successors = new HashMap<>();
    private final Map<String, String> unitsByCode = new HashMap<>();
    private final Map<String, String> codesByUnit = new HashMap<>();

    /**
     * Knows these parks.
     *
     * @param parksByName
     *            their ids by every name that they have or had
     * @param namesById
     *            their names of today by id
     */
    KnownNames(Map<String, String> parksByName, Map<String, String> namesById) {
        parkNamesById.putAll(namesById);
        parksByName.forEach((name, id) -> {
            parkIds.put(name, id);
            parkNames.merge(NameKey.of(name), List.of(name), (some, more) -> alike(some, more, parkIds::get));
        });
    }

    /** Takes these units for known. */
    void add(Collection<UnitEntry> units) {
        units.forEach(unit -> {
            if (unit.succeededBy() != null) {
                successors.put(unit.id(), unit.succeededBy());
            }
            unitIds.put(within(unit.parkId(), unit.name()), unit.id());
            unitsOfParks.computeIfAbsent(unit.parkId(), _ -> new ArrayList<>()).add(unit.name());
            String code = unit.creditCode();
            if (code != null) {
                codesByUnit.put(within(unit.parkId(), unit.name()), code);
                unitsByCode.put(within(unit.parkId(), code), unit.name());
            }
        });
        units.forEach(unit -> unitNames.merge(within(unit.parkId(), NameKey.of(unit.name())), List.of(unit.name()),
                (some, more) -> alike(some, more, name -> last(unitIds.get(within(unit.parkId(), name))))));
    }

    void put(String parkId, String unitName, String unitId) {
        unitIds.put(within(parkId, unitName), unitId);
    }

    /** The park's registered name, given its name or its id, or null. */
    String park(String said) {
        if (said == null || parkIds.containsKey(said)) {
            return said;
        }
        return parkNamesById.getOrDefault(said, first(parkNames.get(NameKey.of(said))));
    }

    String parkId(String park) {
        return parkIds.get(park);
    }

    String parkName(String parkId) {
        return parkNamesById.get(parkId);
    }

    /** Returns the canonical name: the registered one, else the first spelling in the file. */
    String unit(String parkId, String said) {
        return unitIds.containsKey(within(parkId, said))
                ? said
                : unitNames.computeIfAbsent(within(parkId, NameKey.of(said)), _ -> List.of(said)).getFirst();
    }

    /** The registered names of different parks that this may be: more than one where two were registered alike. */
    List<String> parksAlike(String said) {
        return said == null || parkIds.containsKey(said) || parkNamesById.containsKey(said)
                ? List.of()
                : parkNames.getOrDefault(NameKey.of(said), List.of());
    }

    /** As {@link #parksAlike}, of units of a park. */
    List<String> unitsAlike(String parkId, String said) {
        return unitIds.containsKey(within(parkId, said))
                ? List.of()
                : unitNames.getOrDefault(within(parkId, NameKey.of(said)), List.of());
    }

    private static List<String> alike(List<String> some, List<String> more, UnaryOperator<String> ids) {
        return some.stream().anyMatch(name -> ids.apply(name).equals(ids.apply(more.getFirst())))
                ? some
                : Stream.concat(some.stream(), more.stream()).toList();
    }

    /** Of two alike of which one succeeded the other, the hazards are one unit's. */
    private String last(String unitId) {
        String last = unitId;
        for (int step = 0; step < successors.size() && successors.containsKey(last); step++) {
            last = successors.get(last);
        }
        return last;
    }

    private static String first(List<String> names) {
        return names == null ? null : names.getFirst();
    }

    /** Returns the unit of this name, or null if it is not registered. */
    String unitId(String parkId, String unit) {
        return unitIds.get(within(parkId, unit));
    }

    /** The names of the units registered in a park. */
    List<String> unitsOf(String parkId) {
        return unitsOfParks.getOrDefault(parkId, List.of());
    }

    /** The registered unit of this credit code, by name, or null. */
    String unitOfCode(String parkId, String code) {
        return unitsByCode.get(within(parkId, code));
    }

    /** The registered credit code of a unit, or null. */
    String codeOf(String parkId, String unit) {
        return codesByUnit.get(within(parkId, unit));
    }

    private static String within(String parkId, String name) {
        return parkId + "\n" + name;
    }
}
