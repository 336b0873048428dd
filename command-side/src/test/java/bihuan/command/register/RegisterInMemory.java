package bihuan.command.register;

import java.util.HashMap;
import java.util.Map;

/** The register for tests without a database. */
class RegisterInMemory extends Register {

    final Map<String, String> parks = new HashMap<>();
    final Map<String, UnitEntry> units = new HashMap<>();

    RegisterInMemory() {
        super(null);
    }

    @Override
    void putPark(String id, String name, String clockProfile) {
        parks.put(id, name);
    }

    @Override
    void putUnit(UnitEntry unit) {
        units.put(unit.id(), unit);
    }
}
