package bihuan.query.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import bihuan.api.park.ParkRegistered;
import bihuan.api.park.RegisterEvent;
import bihuan.api.park.UnitRegistered;
import bihuan.query.schema.LedgerSchema;

/** Parks and units. Their names are joined on reading: a hazard may reach its row before its park's name is known. */
@Component
class RegisterTable {

    private static final String INSERT = """
            insert into query.%1$s select * from json_populate_recordset(null::query.%1$s, cast(:rows as json)) order by id
            on conflict do nothing
            """;

    private final LedgerSchema tables;
    private final FileJson json;

    RegisterTable(LedgerSchema tables, FileJson json) {
        this.tables = tables;
        this.json = json;
    }

    /** Writes them and says how many were new. */
    long write(List<RegisterEvent> events) {
        return insert("park", events.stream().filter(ParkRegistered.class::isInstance).map(ParkRegistered.class::cast)
                .map(RegisterTable::row).toList())
                + insert("unit", events.stream().filter(UnitRegistered.class::isInstance)
                        .map(UnitRegistered.class::cast).map(RegisterTable::row).toList());
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
