package bihuan.command.sweep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.clock.HazardClocks;
import bihuan.api.clock.Timekeeping;
import bihuan.command.clock.ParkClocks;
import bihuan.platform.database.RowArrays;
import tools.jackson.databind.json.JsonMapper;

/** One row a hazard, by the day on which a sweep will find something in it. Can be rebuilt from the events. */
@Repository
class ClockWatchTable {

    private static final String COLUMNS = "SELECT hazard_id, version, clocks, next_due FROM command.hazard_clock ";

    private static final RowArrays ROWS = new RowArrays(
            "hazard_id text, version bigint, clocks jsonb, next_due date, missing_year integer");
    private static final String UPSERT = ROWS.insertInto("command.hazard_clock") + """
            ORDER BY hazard_id ON CONFLICT (hazard_id) DO UPDATE SET %s
            WHERE hazard_clock.version <= excluded.version""".formatted(ROWS.excluded());

    private final JdbcClient jdbc;
    private final Timekeeping timekeeping;
    private final JsonMapper json = JsonMapper.builder().build();

    ClockWatchTable(JdbcClient jdbc, ParkClocks clocks) {
        this.jdbc = jdbc;
        this.timekeeping = clocks.timekeeping();
    }

    /** Returns these hazards by id, as far as they have a row. */
    Map<String, ClockWatch> find(Collection<String> hazardIds) {
        return jdbc.sql(COLUMNS + "WHERE hazard_id = ANY(:ids)").param("ids", hazardIds.toArray(String[]::new))
                .query(this::read).list().stream().collect(Collectors.toMap(ClockWatch::hazardId, Function.identity()));
    }

    /** Writes the rows in one statement, in a fixed order; returns the earliest of their due days, or null. */
    LocalDate write(Map<String, ClockWatch> hazards) {
        List<Map<String, Object>> rows = hazards.values().stream().map(this::row).toList();
        jdbc.sql(UPSERT).params(ROWS.of(rows, json::writeValueAsString)).update();
        return rows.stream().map(row -> (LocalDate) row.get("next_due")).filter(day -> day != null)
                .min(LocalDate::compareTo).orElse(null);
    }

    /** Returns hazards with a clock that ran out before today, oldest first, after this one; null starts a scan. */
    List<ClockWatch> ranOut(LocalDate today, ClockWatch after, int most) {
        return jdbc.sql(COLUMNS + """
                WHERE next_due < :today AND (next_due, hazard_id) > (:day, :id)
                ORDER BY next_due, hazard_id LIMIT :most""").param("today", today).param("most", most)
                .param("day", after == null ? LocalDate.of(1, 1, 1) : after.nextDue())
                .param("id", after == null ? "" : after.hazardId()).query(this::read).list();
    }

    /** Returns hazards with a clock that waited for a calendar which is now available. */
    List<ClockWatch> waitedForCalendar(int most) {
        return jdbc.sql(COLUMNS + "WHERE missing_year = ANY(:years) ORDER BY missing_year, hazard_id LIMIT :most")
                .param("years", timekeeping.calendar().years().toArray(Integer[]::new)).param("most", most)
                .query(this::read).list();
    }

    /** Deletes all rows, before a replay. */
    void empty() {
        jdbc.sql("DELETE FROM command.hazard_clock").update();
    }

    private Map<String, Object> row(ClockWatch hazard) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("hazard_id", hazard.hazardId());
        row.put("version", hazard.version());
        row.put("clocks", hazard.clocks());
        row.put("next_due", timekeeping.nextDue(hazard.clocks()));
        row.put("missing_year", timekeeping.missingYear(hazard.clocks()));
        return row;
    }

    private ClockWatch read(ResultSet row, int number) throws SQLException {
        return new ClockWatch(row.getString(1), row.getLong(2), json.readValue(row.getString(3), HazardClocks.class),
                row.getObject(4, LocalDate.class));
    }
}
