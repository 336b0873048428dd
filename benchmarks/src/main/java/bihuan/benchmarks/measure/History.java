package bihuan.benchmarks.measure;

import java.math.BigDecimal;
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
import bihuan.api.hazard.Assurances;
import bihuan.api.hazard.Source;
import bihuan.api.hazard.Subject;
import bihuan.api.hazard.event.HazardConfirmed;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.hazard.event.RectificationPlanFiled;
import bihuan.api.hazard.event.RectificationProgressRecorded;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.UnitKind;
import bihuan.api.park.UnitRegistered;
import bihuan.api.permission.Actor;
import bihuan.api.permission.Role;
import bihuan.platform.database.Database;
import bihuan.platform.time.TimeConfiguration;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes long histories straight into the event store, as the product would have written them: in ten parks, reported,
 * confirmed, planned and rectified in turn. The product must not be running.
 */
final class History {

    static final int PARKS = 10;
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
    private static final Assurances ASSURED = new Assurances(true, true, true, true, true);

    private final JsonMapper json = new JsonMapper();
    private final Actor actor = new Actor("account-bench", "区应急管理局", Role.REGULATOR);
    private final LocalDate today = LocalDate.now(TimeConfiguration.ZONE);
    private final Database database;
    private long written;

    History(Database database) {
        this.database = database;
    }

    /** How many events a hazard has, by its number. */
    interface Length {
        int of(int hazard);
    }

    /** Writes parks and their units; the command side looks parks up in a table of its own. */
    void registers() throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var insert = connection.prepareStatement("INSERT INTO command.park (id, name) VALUES (?, ?)")) {
            for (int p = 0; p < PARKS; p++) {
                insert.setString(1, park(p));
                insert.setString(2, "园区" + p);
                insert.executeUpdate();
            }
        }
        write(insert -> {
            LocalDate day = LocalDate.of(2020, 1, 1);
            for (int p = 0; p < PARKS; p++) {
                add(insert, park(p), 0, "ParkAggregate",
                        new ParkRegistered(park(p), actor, day, "园区" + p, "示范区", "default", null));
                for (int u = 0; u < UNITS_A_PARK; u++) {
                    add(insert, unit(p, u), 0, "UnitAggregate", new UnitRegistered(unit(p, u), park(p), actor, day,
                            "园区" + p + "第" + u + "化工有限公司", UnitKind.ENTERPRISE, null, null, null, false, null));
                }
            }
        });
    }

    /** Writes the hazards of these numbers; answers how many events that made. */
    long hazards(int from, int to, Length length) throws SQLException {
        return write(insert -> {
            for (int i = from; i < to; i++) {
                hazard(insert, i, length.of(i));
                if (i % BATCH == 0) {
                    insert.executeBatch();
                }
            }
        });
    }

    /** What fills a batch of rows. */
    private interface Rows {
        void into(PreparedStatement insert) throws SQLException;
    }

    private long write(Rows rows) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url() + (database.url().contains("?") ? "&" : "?")
                + "reWriteBatchedInserts=true", database.user(), database.password());
                var insert = connection.prepareStatement("""
                        INSERT INTO events.domain_event_entry (global_index, event_identifier, meta_data, payload,
                               payload_revision, payload_type, time_stamp, aggregate_identifier, sequence_number, type)
                        VALUES (?, ?, ?, ?, '1', ?, ?, ?, ?, ?)""")) {
            connection.setAutoCommit(false);
            long before = head(connection);
            written = before;
            rows.into(insert);
            insert.executeBatch();
            moveHead(connection);
            connection.commit();
            return written - before;
        }
    }

    /** The last global index; locked, so that nothing else is appended meanwhile. */
    private static long head(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT global_index FROM events.head FOR UPDATE")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void moveHead(Connection connection) throws SQLException {
        try (var statement = connection.prepareStatement("""
                UPDATE events.head SET global_index = ?, recorded_at = (
                    SELECT time_stamp::timestamptz FROM events.domain_event_entry WHERE global_index = ?)""")) {
            statement.setLong(1, written);
            statement.setLong(2, written);
            statement.executeUpdate();
        }
    }

    private void hazard(PreparedStatement insert, int i, int length) throws SQLException {
        String id = hazard(i);
        LocalDate day = today.minusDays(i % DAYS);
        Act act = new Act(actor, day, null, null, null, List.of(), false, true, List.of(), null, null, null);
        LocalDate deadline = today.plusDays(YEAR + i % YEAR);
        for (int sequence = 0; sequence < length; sequence++) {
            add(insert, id, sequence, "HazardAggregate", switch (sequence) {
                case 0 -> reported(id, i, act);
                case 1 -> new HazardConfirmed(id, act, "判定标准", "第五条", deadline);
                case 2 -> new RectificationPlanFiled(id, act, "恢复联锁", "更换阀门", "自筹", "设备部", "一个月", "专人值守", ASSURED,
                        BigDecimal.valueOf(100_000L + i), null, deadline);
                default -> new RectificationProgressRecorded(id, act, Math.min(99, 10 * (sequence - 2)), "逐台调试",
                        BigDecimal.valueOf(100L * sequence));
            });
        }
    }

    private HazardReported reported(String id, int i, Act act) {
        int kind = i % WHAT.size();
        return new HazardReported(id, act, "B-" + i, park(i % PARKS), unit(i % PARKS, i / PARKS % UNITS_A_PARK),
                Subject.UNIT, null, Source.values()[i % Source.values().length], CATEGORIES.get(kind), null,
                "第" + i % 97 + "车间", WHAT.get(kind), "原因", "程度", act.occurredOn(), null, null, null);
    }

    private void add(PreparedStatement insert, String id, long sequence, String type, Object event)
            throws SQLException {
        written++;
        insert.setLong(1, written);
        insert.setString(2, UUID.randomUUID().toString());
        insert.setBytes(3, "{}".getBytes(StandardCharsets.UTF_8));
        insert.setBytes(4, json.writeValueAsBytes(event));
        insert.setString(5, event.getClass().getName());
        insert.setString(6, Instant.parse("2026-01-01T00:00:00Z").plusMillis(written).toString());
        insert.setString(7, id);
        insert.setLong(8, sequence);
        insert.setString(9, type);
        insert.addBatch();
    }

    static String hazard(int number) {
        return "hazard-" + new UUID(number, number);
    }

    static String park(int number) {
        return "park-" + new UUID(0, number);
    }

    static String unit(int park, int number) {
        return "unit-" + new UUID(park, number);
    }
}
