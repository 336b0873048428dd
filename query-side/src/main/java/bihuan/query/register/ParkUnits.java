package bihuan.query.register;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.query.core.file.HazardFile;
import bihuan.query.web.NamesByDay;

/** The units of a park by how late they are: those with most overdue hazards first, then those with most open ones. */
@Component
public class ParkUnits {

    private static final Comparator<UnitCounts> LATEST_FIRST = Comparator.comparingLong(UnitCounts::overdue)
            .thenComparingLong(UnitCounts::open).thenComparingLong(UnitCounts::total).reversed()
            .thenComparing(UnitCounts::name).thenComparing(UnitCounts::id);

    private final JdbcClient jdbc;
    private final Parks parks;
    private final NamesByDay namesByDay;
    private final Clock clock;

    ParkUnits(JdbcClient jdbc, Parks parks, NamesByDay namesByDay, Clock clock) {
        this.namesByDay = namesByDay;
        this.jdbc = jdbc;
        this.parks = parks;
        this.clock = clock;
    }

    /** Today, from the counters: no hazard is read. */
    public List<UnitCounts> now(String parkId) {
        return jdbc.sql("""
                select u.id, u.name, u.kind, u.industry,
                    coalesce(sum(amount) filter (where measure = 'TOTAL'), 0) total,
                    coalesce(sum(amount) filter (where measure = 'OPEN_BY_DEADLINE'), 0) open,
                    coalesce(sum(amount) filter (where measure = 'OPEN_BY_DEADLINE' and bucket <> '-'
                        and bucket < :today), 0) overdue
                from query.unit u left join query.counter c on c.kind = 'UNIT' and c.scope_id = u.id
                where u.park_id = :park group by u.id
                """).param("park", parkId).param("today", LocalDate.now(clock).toString()).query(UnitCounts.class)
                .list().stream().sorted(LATEST_FIRST).toList();
    }

    /** On another day, from the files of the park as of that day: also of units that have left it since. */
    public List<UnitCounts> past(String parkId, Collection<HazardFile> files, LocalDate day) {
        var byUnit = files.stream().collect(Collectors.groupingBy(file -> file.report().unitId()));
        var units = new HashMap<>(parks.units(byUnit.keySet()));
        parks.units(parkId, Scope.DISTRICT).forEach(unit -> units.put(unit.id(), unit));
        var names = namesByDay.on(units.keySet(), day, null);
        return units.values().stream().map(unit -> {
            var own = byUnit.getOrDefault(unit.id(), List.of());
            return new UnitCounts(unit.id(), names.getOrDefault(unit.id(), unit.name()), unit.kind(), unit.industry(),
                    own.size(),
                    count(own, HazardFile::open), count(own, file -> file.overdue(day)));
        }).sorted(LATEST_FIRST).toList();
    }

    private static long count(List<HazardFile> files, Predicate<HazardFile> which) {
        return files.stream().filter(which).count();
    }
}
