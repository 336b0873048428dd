package bihuan.query.projection.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import bihuan.api.clock.ProfileRef;
import bihuan.api.park.ClockProfileDefined;
import bihuan.api.park.ParkClockProfileChanged;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.RegisterEvent;
import bihuan.api.park.UnitRegistered;
import bihuan.api.permission.Actor;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/**
 * Parks, units and clock profiles. Names are joined on reading: a hazard may be projected before its park's name is.
 */
@Component
public class RegisterTable {

    private static final String INSERT = """
            insert into query.%1$s select * from json_populate_recordset(null::query.%1$s, cast(:rows as json))
            order by 1, 2 on conflict do nothing
            """;

    private final LedgerSchema tables;
    private final FileJson json;

    public RegisterTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    /** Writes them and returns how many were new. */
    public long write(List<RecordedEvent<RegisterEvent>> events) {
        var parks = new ArrayList<Map<String, Object>>();
        var units = new ArrayList<Map<String, Object>>();
        var profiles = new ArrayList<Map<String, Object>>();
        var given = new ArrayList<Map<String, Object>>();
        var changed = new ArrayList<Map<String, Object>>();
        for (RecordedEvent<RegisterEvent> registered : events) {
            switch (registered.event()) {
                case ParkRegistered park -> {
                    parks.add(row(park));
                    given.add(given(registered, park.clockProfile(), park.occurredOn(), park.actor(), null));
                }
                case UnitRegistered unit -> units.add(row(unit));
                case ClockProfileDefined profile -> profiles.add(row(profile, registered));
                case ParkClockProfileChanged change -> changed.add(given(registered, change.clockProfile(),
                        change.occurredOn(), change.actor(), change.reason()));
            }
        }
        insert("park_clock_profile", given);
        long written = insert("park", parks) + insert("unit", units) + insert("clock_profile", profiles)
                + insert("park_clock_profile", changed);
        putInForce(changed);
        return written;
    }

    private void putInForce(List<Map<String, Object>> changed) {
        if (!changed.isEmpty()) {
            tables.sql("""
                    update query.park set clock_profile = (select clock_profile from query.park_clock_profile c
                        where c.park_id = park.id order by sequence desc limit 1) where id = any(:ids)""")
                    .param("ids", changed.stream().map(row -> row.get("park_id")).toArray(String[]::new)).update();
        }
    }

    private long insert(String table, List<Map<String, Object>> rows) {
        return rows.isEmpty()
                ? 0
                : tables.sql(INSERT.formatted(table)).param("rows", json.write(rows)).update();
    }

    private static Map<String, Object> row(ParkRegistered park) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", park.parkId());
        row.put("name", park.name());
        row.put("district", park.district());
        row.put("clock_profile", park.clockProfile());
        row.put("registered_on", park.occurredOn());
        return row;
    }

    private static Map<String, Object> given(RecordedEvent<RegisterEvent> registered, String profile, LocalDate on,
            Actor actor,
            String reason) {
        var row = new LinkedHashMap<String, Object>();
        row.put("park_id", registered.subjectId());
        row.put("sequence", registered.sequence());
        row.put("clock_profile", profile == null ? ProfileRef.DEFAULT.name() : profile);
        row.put("occurred_on", on);
        row.put("recorded_at", registered.recordedAt());
        row.put("actor", actor);
        row.put("reason", reason);
        return row;
    }

    private static Map<String, Object> row(ClockProfileDefined profile, RecordedEvent<RegisterEvent> registered) {
        var row = new LinkedHashMap<String, Object>();
        row.put("name", profile.name());
        row.put("revision", profile.revision());
        row.put("yaml", profile.yaml());
        row.put("actor", profile.actor());
        row.put("defined_on", profile.definedOn());
        row.put("recorded_at", registered.recordedAt());
        return row;
    }

    private static Map<String, Object> row(UnitRegistered unit) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", unit.unitId());
        row.put("park_id", unit.parkId());
        row.put("name", unit.name());
        row.put("kind", unit.kind());
        row.put("credit_code", unit.creditCode());
        row.put("industry", unit.industry());
        row.put("principal_id", unit.principal() == null ? null : unit.principal().value());
        row.put("imported", unit.imported());
        row.put("registered_on", unit.occurredOn());
        return row;
    }
}
