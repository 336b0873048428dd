package bihuan.benchmarks;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import bihuan.api.hazard.Act;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.hazard.event.HazardConfirmed;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.UnitKind;
import bihuan.api.park.UnitRegistered;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.platform.database.Database;
import bihuan.platform.time.TimeConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** Writes a long history straight into the event store, as the product would have written it. */
final class History {

    private static final int PARKS = 10;
    private static final int UNITS_A_PARK = 40;
    private static final int BATCH = 2_000;
    /** Over how many days the hazards were discovered. */
    private static final int DAYS = 2_000;
    /**
     * Deadlines are a year away and more: no clock runs out, or the product would record lapses while it is measured.
     */
    private static final int YEAR = 365;
    private static final List<String> CATEGORIES = List.of("危险化学品", "粉尘涉爆", "液氨制冷", "受限空间", "消防", "特种设备");
    private static final List<String> WHAT = List.of("罐区紧急切断装置未投用", "铝粉尘除尘系统未设置泄爆装置", "氨制冷管道保温层破损腐蚀",
            "有限空间作业未执行先通风再检测后作业", "仓储中心自动喷水灭火系统瘫痪", "超期未检压力容器仍在使用");

    private final JsonMapper json = new JsonMapper();
    private final Actor actor = new Actor("account-bench", "区应急管理局", Role.REGULATOR);
    private final LocalDate today = LocalDate.now(TimeConfiguration.ZONE);
    private long head;
    private long written;

    /** Writes this many hazards, every second one also confirmed; answers how many events that made. */
    long write(Database database, int hazards) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url() + (database.url().contains("?") ? "&" : "?")
                + "reWriteBatchedInserts=true", database.user(), database.password());
                var insert = connection.prepareStatement("""
                        INSERT INTO events.domain_event_entry (global_index, event_identifier, meta_data, payload,
                               payload_revision, payload_type, time_stamp, aggregate_identifier, sequence_number, type)
                        VALUES (?, ?, ?, ?, '1', ?, ?, ?, ?, ?)""")) {
            connection.setAutoCommit(false);
            head = head(connection);
            registers(insert);
            for (int i = 0; i < hazards; i++) {
                hazard(insert, i);
                if (i % BATCH == 0) {
                    insert.executeBatch();
                }
            }
            insert.executeBatch();
            moveHead(connection);
            connection.commit();
        }
        return written;
    }

    /** The last global index; locked, so that nothing else is appended meanwhile. */
    private static long head(Connection connection) throws SQLException {
        try (var row = connection.createStatement().executeQuery("SELECT global_index FROM events.head FOR UPDATE")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void moveHead(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                UPDATE events.head SET global_index = ?, recorded_at = (
                    SELECT time_stamp::timestamptz FROM events.domain_event_entry WHERE global_index = ?)""")) {
            statement.setLong(1, head + written);
            statement.setLong(2, head + written);
            statement.executeUpdate();
        }
    }

    private void registers(PreparedStatement insert) throws SQLException {
        LocalDate day = LocalDate.of(2020, 1, 1);
        for (int p = 0; p < PARKS; p++) {
            add(insert, park(p), 0, "ParkAggregate",
                    new ParkRegistered(park(p), actor, day, "园区" + p, "示范区", "default", null));
            for (int u = 0; u < UNITS_A_PARK; u++) {
                add(insert, unit(p, u), 0, "UnitAggregate", new UnitRegistered(unit(p, u), park(p), actor, day,
                        "园区" + p + "第" + u + "化工有限公司", UnitKind.ENTERPRISE, null, null, null, false, null));
            }
        }
    }

    private void hazard(PreparedStatement insert, int i) throws SQLException {
        String id = "hazard-" + new UUID(i, i);
        LocalDate day = today.minusDays(i % DAYS);
        Act act = new Act(actor, day, null, null, null, List.of(), false, true, List.of(), null, null, null);
        int kind = i % WHAT.size();
        add(insert, id, 0, "HazardAggregate",
                new HazardReported(id, act, "B-" + i, park(i % PARKS), unit(i % PARKS, i / PARKS % UNITS_A_PARK),
                        Subject.UNIT, null, Source.values()[i % Source.values().length], CATEGORIES.get(kind), null,
                        "第" + i % 97 + "车间", WHAT.get(kind), "原因", "程度", day, null, null, null));
        if (i % 2 == 0) {
            add(insert, id, 1, "HazardAggregate", new HazardConfirmed(id, act, "判定标准", "第五条",
                    today.plusDays(YEAR + i % YEAR)));
        }
    }

    private void add(PreparedStatement insert, String id, long sequence, String type, Object event)
            throws SQLException {
        insert.setLong(1, head + written + 1);
        insert.setString(2, UUID.randomUUID().toString());
        insert.setBytes(3, "{}".getBytes(StandardCharsets.UTF_8));
        insert.setBytes(4, json.writeValueAsBytes(event));
        insert.setString(5, event.getClass().getName());
        insert.setString(6, Instant.parse("2026-01-01T00:00:00Z").plusMillis(written).toString());
        insert.setString(7, id);
        insert.setLong(8, sequence);
        insert.setString(9, type);
        insert.addBatch();
        written++;
    }

    private static String park(int number) {
        return "park-" + new UUID(0, number);
    }

    private static String unit(int park, int number) {
        return "unit-" + new UUID(park, number);
    }
}
