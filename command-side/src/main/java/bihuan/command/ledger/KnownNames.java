package bihuan.command.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

import bihuan.command.register.Register.UnitEntry;

/**
 * Parks and units by the names that offices write: exactly as registered first, else without regard to width, case and
 * white space. What two rows of a file call alike is one unit, known before or not.
 */
final class KnownNames {

    private final Map<String, String> parkIds = new HashMap<>();
    private final Map<String, String> parkNames = new HashMap<>();
    private final Map<String, String> unitIds = new HashMap<>();
    private final Map<String, String> unitNames = new HashMap<>();

    KnownNames(Map<String, String> parksByName) {
        parksByName.forEach((name, id) -> {
            parkIds.put(name, id);
            parkNames.putIfAbsent(HeaderText.key(name), name);
        });
    }

    /** Takes these units for known. */
    void add(Collection<UnitEntry> units) {
        units.forEach(unit -> unitIds.put(within(unit.parkId(), unit.name()), unit.id()));
        units.forEach(unit -> unitNames.putIfAbsent(within(unit.parkId(), HeaderText.key(unit.name())), unit.name()));
    }

    void put(String parkId, String unitName, String unitId) {
        unitIds.put(within(parkId, unitName), unitId);
    }

    /** The park's registered name, or null. */
    String park(String said) {
        return said == null || parkIds.containsKey(said) ? said : parkNames.get(HeaderText.key(said));
    }

    String parkId(String park) {
        return parkIds.get(park);
    }

    /** Returns the canonical name: the registered one, else the first spelling in the file. */
    String unit(String parkId, String said) {
        return unitIds.containsKey(within(parkId, said))
                ? said
                : unitNames.computeIfAbsent(within(parkId, HeaderText.key(said)), _ -> said);
    }

    /** Returns the unit of this name, or null if it is not registered. */
    String unitId(String parkId, String unit) {
        return unitIds.get(within(parkId, unit));
    }

    private static String within(String parkId, String name) {
        return parkId + "\n" + name;
    }
}
