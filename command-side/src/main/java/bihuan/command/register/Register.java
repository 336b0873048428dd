package bihuan.command.register;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.park.UnitKind;
import bihuan.command.reservation.Reservations;

/**
 * The data about parks and units that the command side needs to decide on a report. Written in the transaction of the
 * command that registers them, so that the next command sees them.
 */
@Repository
public class Register {

    private final JdbcClient jdbc;

    Register(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A unit on the command side. */
    public record UnitEntry(String id, String parkId, String name, UnitKind kind) {
    }

    /** Whether there is any park at all. */
    public boolean isEmpty() {
        return jdbc.sql("SELECT count(*) FROM command.park").query(Long.class).single() == 0;
    }

    /** Whether there is a park of this id. */
    public boolean hasPark(String parkId) {
        return jdbc.sql("SELECT count(*) FROM command.park WHERE id = ?").param(parkId).query(Long.class).single() > 0;
    }

    /** The park of this name. */
    public Optional<String> parkNamed(String name) {
        return jdbc.sql("SELECT id FROM command.park WHERE name = ?").param(name).query(String.class).optional();
    }

    /** The ids of all parks, by name. */
    public Map<String, String> parksByName() {
        Map<String, String> parks = new HashMap<>();
        jdbc.sql("SELECT name, id FROM command.park").query(row -> {
            parks.put(row.getString(1), row.getString(2));
        });
        return parks;
    }

    /** The units in these parks. */
    public List<UnitEntry> unitsIn(Collection<String> parkIds) {
        return jdbc.sql("SELECT id, park_id, name, kind FROM command.unit WHERE park_id = ANY(:parks)")
                .param("parks", parkIds.toArray(String[]::new)).query(UnitEntry.class).list();
    }

    /** The unit of this id. */
    public Optional<UnitEntry> unit(String unitId) {
        return jdbc.sql("SELECT id, park_id, name, kind FROM command.unit WHERE id = ?").param(unitId)
                .query(UnitEntry.class).optional();
    }

    /** The unit of this name in this park. */
    public Optional<UnitEntry> unitNamed(String parkId, String name) {
        return jdbc.sql("SELECT id, park_id, name, kind FROM command.unit WHERE park_id = ? AND name = ?")
                .params(parkId, name).query(UnitEntry.class).optional();
    }

    /** The park in whose numbering the hazard of this id holds a number, as every hazard does. */
    public Optional<String> parkOfHazard(String hazardId) {
        return jdbc.sql("SELECT value FROM command.reservation WHERE owner = ? AND kind = 'HAZARD_NUMBER'")
                .param(hazardId).query(String.class).list().stream().map(Reservations::scopeOf).findFirst();
    }

    void putPark(String id, String name, String clockProfile) {
        jdbc.sql("""
                INSERT INTO command.park (id, name, clock_profile) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET clock_profile = excluded.clock_profile""")
                .params(id, name, clockProfile).update();
    }

    void putUnit(UnitEntry unit) {
        jdbc.sql("INSERT INTO command.unit (id, park_id, name, kind) VALUES (?, ?, ?, ?) ON CONFLICT (id) DO NOTHING")
                .params(unit.id(), unit.parkId(), unit.name(), unit.kind().name()).update();
    }
}
