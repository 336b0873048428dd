package bihuan.command.register;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.park.Change;
import bihuan.api.park.UnitKind;
import bihuan.command.reservation.RegisterChanged;
import tools.jackson.databind.json.JsonMapper;

/**
 * The data about parks and units that the command side needs to decide on a report. Written in the transaction of the
 * command that registers them, so that the next command sees them.
 */
@Repository
public class Register {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    Register(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * A unit on the command side.
     *
     * @param parkId
     *            its park
     * @param name
     *            its name; in a list by names, one that it has or had
     * @param creditCode
     *            its credit code, or null
     * @param closed
     *            whether it takes no new hazards
     * @param succeededBy
     *            the unit that took over its hazards, or null
     */
    public record UnitEntry(String id, String parkId, String name, UnitKind kind, String creditCode, boolean closed,
            String succeededBy) {
    }

    /**
     * A park on the command side.
     *
     * @param closed
     *            whether it takes no new hazards
     * @param succeededBy
     *            the park into which it was merged, or null
     */
    public record ParkEntry(String id, String name, String clockProfile, boolean closed, String succeededBy) {
    }

    /**
     * A change that stands in the way of one of an earlier day.
     *
     * @param name
     *            of the park or unit that changed
     * @param day
     *            the day since which it is changed
     */
    public record LaterChange(String name, LocalDate day) {
    }

    private static final String UNIT = """
            SELECT id, park_id, name, kind, credit_code, closed, succeeded_by FROM command.unit
            """;

    /** Whether there is any park at all. */
    public boolean isEmpty() {
        return jdbc.sql("SELECT count(*) FROM command.park").query(Long.class).single() == 0;
    }

    /** Whether there is a park of this id. */
    public boolean hasPark(String parkId) {
        return park(parkId).isPresent();
    }

    /** The park of this id. */
    public Optional<ParkEntry> park(String parkId) {
        return jdbc.sql("SELECT id, name, clock_profile, closed, succeeded_by FROM command.park WHERE id = ?")
                .param(parkId).query(ParkEntry.class).optional();
    }

    /** The park of this name. */
    public Optional<String> parkNamed(String name) {
        return jdbc.sql("SELECT id FROM command.park WHERE name = ?").param(name).query(String.class).optional();
    }

    /** The ids of all parks by each name that they have or had, which stays theirs. */
    public Map<String, String> parksByName() {
        Map<String, String> parks = new HashMap<>();
        jdbc.sql("""
                SELECT r.value, p.id FROM command.park p
                  JOIN command.reservation r ON r.kind = 'PARK_NAME' AND r.owner = p.id
                UNION SELECT name, id FROM command.park""").query(row -> {
            parks.put(row.getString(1), row.getString(2));
        });
        return parks;
    }

    /** The names of all parks, by id. */
    public Map<String, String> parkNames() {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("SELECT id, name FROM command.park").query(row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    /**
     * The units known by a name in these parks: an entry for each name that a unit has or had there. A name stays a
     * unit's, so that a row of an older ledger is of the same unit.
     */
    public List<UnitEntry> unitsIn(Collection<String> parkIds) {
        return jdbc.sql("""
                SELECT u.id, split_part(r.value, E'\n', 1) AS park_id, split_part(r.value, E'\n', 2) AS name, u.kind,
                       u.credit_code, u.closed, u.succeeded_by
                  FROM unnest(:parks) park JOIN command.reservation r
                    ON r.kind = 'UNIT_NAME' AND starts_with(r.value, park || E'\n')
                  JOIN command.unit u ON u.id = r.owner
                UNION SELECT id, park_id, name, kind, credit_code, closed, succeeded_by
                  FROM command.unit WHERE park_id = ANY(:parks)""")
                .param("parks", parkIds.toArray(String[]::new)).query(UnitEntry.class).list();
    }

    /** The ids of the units that are in this park now and were not succeeded. */
    List<String> unitIdsIn(String parkId) {
        return jdbc.sql("SELECT id FROM command.unit WHERE park_id = ? AND succeeded_by IS NULL ORDER BY id")
                .param(parkId).query(String.class).list();
    }

    /** The unit of this id. */
    public Optional<UnitEntry> unit(String unitId) {
        return jdbc.sql(UNIT + "WHERE id = ?").param(unitId).query(UnitEntry.class).optional();
    }

    /** These of the units that there are. */
    public List<UnitEntry> units(Collection<String> unitIds) {
        return jdbc.sql(UNIT + "WHERE id = ANY(?)").param(unitIds.toArray(String[]::new)).query(UnitEntry.class)
                .list();
    }

    /** The unit of this name in this park. */
    public Optional<UnitEntry> unitNamed(String parkId, String name) {
        return jdbc.sql(UNIT + "WHERE park_id = ? AND name = ?").params(parkId, name).query(UnitEntry.class)
                .optional();
    }

    /** Where the hazards of this unit went and belong now; without an end when it is not known here. */
    public Line lineOf(String unitId) {
        Map<String, String> parks = new HashMap<>();
        Map<String, List<UnitStep>> steps = new HashMap<>();
        List<Line.Place> ends = new ArrayList<>();
        jdbc.sql("""
                WITH RECURSIVE line AS (
                    SELECT id, park_id, succeeded_by FROM command.unit WHERE id = ?
                    UNION SELECT u.id, u.park_id, u.succeeded_by
                    FROM command.unit u JOIN line ON u.id = line.succeeded_by)
                SELECT l.id, l.park_id, l.succeeded_by, s.version, s.from_park, s.into_park, s.into_unit, s.change
                  FROM line l LEFT JOIN command.unit_step s ON s.unit_id = l.id ORDER BY l.id, s.version""")
                .param(unitId).query(row -> {
                    String unit = row.getString(1);
                    if (parks.put(unit, row.getString(2)) == null && row.getString(3) == null) {
                        ends.add(new Line.Place(row.getString(2), unit));
                    }
                    if (row.getString(8) != null) {
                        steps.computeIfAbsent(unit, _ -> new ArrayList<>()).add(new UnitStep(unit, row.getLong(4),
                                row.getString(5), row.getString(6), row.getString(7),
                                JSON.readValue(row.getString(8), Change.class)));
                    }
                });
        return new Line(ends.isEmpty() ? null : ends.getFirst(), parks, steps);
    }

    /**
     * Which of these parks and units are closed without a successor, to which hazards would go: by id, each with its
     * name and the day of its last change.
     */
    public Map<String, LaterChange> closed(Collection<String> ids) {
        Map<String, LaterChange> closed = new HashMap<>();
        jdbc.sql("""
                SELECT id, name, last_changed_on FROM command.park
                WHERE id = ANY(:ids) AND closed AND succeeded_by IS NULL
                UNION ALL SELECT id, name, last_changed_on FROM command.unit
                WHERE id = ANY(:ids) AND closed AND succeeded_by IS NULL""")
                .param("ids", ids.toArray(String[]::new)).query(row -> {
                    closed.put(row.getString(1),
                            new LaterChange(row.getString(2), row.getObject(3, LocalDate.class)));
                });
        return closed;
    }

    /**
     * The last change after this day of what goes from one park to another: of the parks and those merged into the
     * first one, of the units that leave, of those that they succeeded, and of those that will succeed them there.
     *
     * @param units
     *            the units that leave; null for all
     */
    Optional<LaterChange> laterThanMove(String from, String into, List<String> units, LocalDate day) {
        return jdbc.sql("""
                WITH leaving AS (
                    SELECT id, name, credit_code FROM command.unit
                    WHERE park_id = :from AND (cast(:units AS text[]) IS NULL OR id = ANY(:units)))
                SELECT name, last_changed_on AS day FROM (
                    SELECT name, last_changed_on FROM command.park
                    WHERE id IN (:from, :into) OR succeeded_by = :from
                    UNION ALL SELECT u.name, u.last_changed_on FROM command.unit u
                    WHERE u.id IN (SELECT id FROM leaving) OR u.succeeded_by IN (SELECT id FROM leaving)
                        OR u.park_id = :into AND EXISTS (SELECT FROM leaving l
                           WHERE l.credit_code = u.credit_code OR l.name = u.name)) AS changed
                WHERE last_changed_on > :day ORDER BY last_changed_on DESC, name LIMIT 1""")
                .param("from", from).param("into", into)
                .param("units", units == null ? null : units.toArray(String[]::new)).param("day", day)
                .query(LaterChange.class).optional();
    }

    /** The last change after this day of these two units and of those that the first one succeeded. */
    Optional<LaterChange> laterThanSuccession(String unitId, String successor, LocalDate day) {
        return jdbc.sql("""
                SELECT name, last_changed_on AS day FROM command.unit
                WHERE (id IN (:unit, :by) OR succeeded_by = :unit) AND last_changed_on > :day
                ORDER BY last_changed_on DESC, name LIMIT 1""")
                .param("unit", unitId).param("by", successor).param("day", day).query(LaterChange.class).optional();
    }

    /** The units that went from one park to another and were succeeded there, each with its successor. */
    Map<String, String> succeededBetween(String fromPark, String intoPark) {
        Map<String, String> successors = new HashMap<>();
        jdbc.sql("""
                SELECT u.id, u.succeeded_by FROM command.unit u JOIN command.unit there ON there.id = u.succeeded_by
                WHERE u.park_id = ? AND there.park_id = ?""").params(fromPark, intoPark).query(row -> {
            successors.put(row.getString(1), row.getString(2));
        });
        return successors;
    }

    /** Notes a park as it is, and the day of its last change or null. */
    void putPark(ParkEntry park, LocalDate lastChange) {
        jdbc.sql("""
                INSERT INTO command.park (id, name, clock_profile, closed, succeeded_by, last_changed_on)
                VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, clock_profile = excluded.clock_profile,
                    closed = excluded.closed, succeeded_by = excluded.succeeded_by,
                    last_changed_on = excluded.last_changed_on""")
                .params(park.id(), park.name(), park.clockProfile(), park.closed(), park.succeededBy(), lastChange)
                .update();
        noted(park.id());
    }

    /** Notes a unit as it is, the day of its last change or null, and the steps that its hazards go along with. */
    void putUnit(UnitEntry unit, LocalDate lastChange, List<UnitStep> steps) {
        jdbc.sql("""
                INSERT INTO command.unit (id, park_id, name, kind, credit_code, closed, succeeded_by, last_changed_on)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET park_id = excluded.park_id, name = excluded.name,
                    credit_code = excluded.credit_code, closed = excluded.closed,
                    succeeded_by = excluded.succeeded_by, last_changed_on = excluded.last_changed_on""")
                .params(unit.id(), unit.parkId(), unit.name(), unit.kind().name(), unit.creditCode(), unit.closed(),
                        unit.succeededBy(), lastChange)
                .update();
        if (!steps.isEmpty()) {
            jdbc.sql("""
                    INSERT INTO command.unit_step (unit_id, version, from_park, into_park, into_unit, change)
                    SELECT :unit, version, from_park, into_park, into_unit, cast(change AS jsonb)
                      FROM unnest(:versions, :from, :parks, :units, :changes)
                        AS step (version, from_park, into_park, into_unit, change) ON CONFLICT DO NOTHING""")
                    .param("unit", unit.id())
                    .param("versions", steps.stream().map(UnitStep::version).toArray(Long[]::new))
                    .param("from", of(steps, UnitStep::fromPark)).param("parks", of(steps, UnitStep::intoPark))
                    .param("units", of(steps, UnitStep::intoUnit))
                    .param("changes", of(steps, step -> JSON.writeValueAsString(step.change()))).update();
        }
        noted(unit.id());
    }

    private static String[] of(List<UnitStep> steps, Function<UnitStep, String> value) {
        return steps.stream().map(value).toArray(String[]::new);
    }

    private void noted(String id) {
        jdbc.sql("DELETE FROM command.register_announced WHERE id = ?").param(id).update();
        events.publishEvent(new RegisterChanged());
    }
}
