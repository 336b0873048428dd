package bihuan.query.projection.table;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import bihuan.api.clock.ProfileRef;
import bihuan.api.park.AuthorityChanged;
import bihuan.api.park.AuthorityRegistered;
import bihuan.api.park.ClockProfileDefined;
import bihuan.api.park.ParkChanged;
import bihuan.api.park.ParkClockProfileChanged;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.ParkSplit;
import bihuan.api.park.RegisterEvent;
import bihuan.api.park.UnitChanged;
import bihuan.api.park.UnitRegistered;
import bihuan.api.permission.Actor;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/**
 * Parks, units, authorities and clock profiles, and every change of them. Names are joined on reading: a hazard may be
 * projected before its park's name is.
 */
@Component
public class RegisterTable {

    private static final String INSERT = """
            insert into query.%1$s select * from json_populate_recordset(null::query.%1$s, cast(:rows as json))
            order by 1, 2 on conflict do nothing
            """;
    private static final String PARKS_CHANGED = """
            update query.park t set name = c.name, closed = c.closed, succeeded_by = c.succeeded_by, version = c.version
            from json_populate_recordset(null::query.park, cast(:rows as json)) c
            where t.id = c.id and t.version < c.version
            """;
    private static final String UNITS_CHANGED = """
            update query.unit t set park_id = c.park_id, name = c.name, credit_code = c.credit_code,
                industry = c.industry, closed = c.closed, succeeded_by = c.succeeded_by, version = c.version
            from json_populate_recordset(null::query.unit, cast(:rows as json)) c
            where t.id = c.id and t.version < c.version
            """;
    private static final String AUTHORITIES_CHANGED = """
            update query.authority t set name = c.name, level = c.level, may = c.may, verified = c.verified,
                closed = c.closed, succeeded_by = c.succeeded_by, version = c.version
            from json_populate_recordset(null::query.authority, cast(:rows as json)) c
            where t.id = c.id and t.version < c.version
            """;
    private static final String VERSIONS = """
            update query.park t set version = c.version
            from json_populate_recordset(null::query.park, cast(:rows as json)) c
            where t.id = c.id and t.version < c.version
            """;

    private final LedgerSchema tables;
    private final FileJson json;

    public RegisterTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    /** Writes them and returns how many were new. */
    public long write(List<RecordedEvent<RegisterEvent>> events) {
        var rows = new Rows();
        events.forEach(rows::add);
        insert("park_clock_profile", rows.given);
        insert("register_change", rows.registered);
        long written = insert("park", rows.parks) + insert("unit", rows.units) + insert("authority", rows.authorities)
                + insert("clock_profile", rows.profiles) + insert("park_clock_profile", rows.profilesChanged)
                + insert("register_change", rows.changes);
        update(PARKS_CHANGED, rows.parksNow);
        update(UNITS_CHANGED, rows.unitsNow);
        update(AUTHORITIES_CHANGED, rows.authoritiesNow);
        update(VERSIONS, rows.versions);
        putInForce(rows.profilesChanged);
        return written;
    }

    /** The rows of a batch; of what changed several times in it, the last state. */
    private static final class Rows {

        private final List<Map<String, Object>> parks = new ArrayList<>();
        private final List<Map<String, Object>> units = new ArrayList<>();
        private final List<Map<String, Object>> authorities = new ArrayList<>();
        private final List<Map<String, Object>> profiles = new ArrayList<>();
        private final List<Map<String, Object>> given = new ArrayList<>();
        private final List<Map<String, Object>> profilesChanged = new ArrayList<>();
        private final List<Map<String, Object>> registered = new ArrayList<>();
        private final List<Map<String, Object>> changes = new ArrayList<>();
        private final Map<String, Map<String, Object>> parksNow = new LinkedHashMap<>();
        private final Map<String, Map<String, Object>> unitsNow = new LinkedHashMap<>();
        private final Map<String, Map<String, Object>> authoritiesNow = new LinkedHashMap<>();
        private final Map<String, Map<String, Object>> versions = new LinkedHashMap<>();

        void add(RecordedEvent<RegisterEvent> recorded) {
            switch (recorded.event()) {
                case ParkRegistered park -> {
                    parks.add(row(park));
                    given.add(given(recorded, park.clockProfile(), park.occurredOn(), park.actor(), null));
                    registered.add(change(recorded, park.occurredOn(), park.name()));
                }
                case UnitRegistered unit -> {
                    units.add(row(unit));
                    registered.add(change(recorded, unit.occurredOn(), unit.name()));
                }
                case ParkChanged park -> {
                    changes.add(change(recorded, park.occurredOn(), park.name()));
                    parksNow.put(park.parkId(), row(park, recorded.sequence()));
                }
                case UnitChanged unit -> {
                    changes.add(change(recorded, unit.occurredOn(), unit.name()));
                    unitsNow.put(unit.unitId(), row(unit, recorded.sequence()));
                }
                case AuthorityRegistered authority -> {
                    registered.add(change(recorded, authority.occurredOn(), authority.name()));
                    authorities.add(row(authority));
                }
                case AuthorityChanged authority -> {
                    changes.add(change(recorded, authority.occurredOn(), authority.name()));
                    authoritiesNow.put(authority.authorityId(), row(authority, recorded.sequence()));
                }
                case ParkSplit split -> {
                    changes.add(change(recorded, split.occurredOn(), null));
                    versions.put(split.parkId(), version(split.parkId(), recorded.sequence()));
                }
                case ClockProfileDefined profile -> profiles.add(row(profile, recorded));
                case ParkClockProfileChanged change -> {
                    profilesChanged.add(given(recorded, change.clockProfile(), change.occurredOn(), change.actor(),
                            change.reason()));
                    versions.put(change.parkId(), version(change.parkId(), recorded.sequence()));
                }
            }
        }
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

    private void update(String sql, Map<String, Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            tables.sql(sql).param("rows", json.write(rows.values())).update();
        }
    }

    private static Map<String, Object> row(ParkRegistered park) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", park.parkId());
        row.put("name", park.name());
        row.put("district", park.district());
        row.put("clock_profile", park.clockProfile());
        row.put("registered_on", park.occurredOn());
        row.put("version", 0);
        row.put("closed", false);
        return row;
    }

    private static Map<String, Object> row(ParkChanged park, long version) {
        var row = version(park.parkId(), version);
        row.put("name", park.name());
        row.put("closed", park.closed());
        row.put("succeeded_by", park.succeededBy());
        return row;
    }

    private static LinkedHashMap<String, Object> version(String id, long version) {
        var row = new LinkedHashMap<String, Object>();
        row.put("id", id);
        row.put("version", version);
        return row;
    }

    private static Map<String, Object> change(RecordedEvent<RegisterEvent> recorded, LocalDate on, String name) {
        var row = new LinkedHashMap<String, Object>();
        row.put("subject_id", recorded.subjectId());
        row.put("sequence", recorded.sequence());
        row.put("type", recorded.event().getClass().getSimpleName());
        row.put("occurred_on", on);
        row.put("recorded_at", recorded.recordedAt());
        row.put("name", name);
        row.put("event", recorded.event());
        row.put("position", recorded.position());
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
        row.put("version", 0);
        row.put("closed", false);
        return row;
    }

    private static Map<String, Object> row(AuthorityRegistered authority) {
        var row = version(authority.authorityId(), 0);
        row.put("name", authority.name());
        row.put("level", authority.level());
        row.put("may", authority.may().stream().sorted().toList());
        row.put("verified", authority.verified());
        row.put("closed", false);
        return row;
    }

    private static Map<String, Object> row(AuthorityChanged authority, long version) {
        var row = version(authority.authorityId(), version);
        row.put("name", authority.name());
        row.put("level", authority.level());
        row.put("may", authority.may().stream().sorted().toList());
        row.put("verified", true);
        row.put("closed", authority.closed());
        row.put("succeeded_by", authority.succeededBy());
        return row;
    }

    private static Map<String, Object> row(UnitChanged unit, long version) {
        var row = version(unit.unitId(), version);
        row.put("park_id", unit.parkId());
        row.put("name", unit.name());
        row.put("credit_code", unit.creditCode());
        row.put("industry", unit.industry());
        row.put("closed", unit.closed());
        row.put("succeeded_by", unit.succeededBy());
        return row;
    }
}
