package bihuan.query.register;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.web.NamesByDay;

/**
 * Parks and units as registered, parks with their counts. A unit's account sees only the park of its unit, limited to
 * its own unit and hazards.
 */
@Component
public class Parks {

    private static final String WITH_COUNTS = """
            select p.id, p.name, p.district, p.clock_profile, p.closed, p.succeeded_by, p.version,
                coalesce(sum(amount) filter (where measure = 'TOTAL'), 0) total,
                coalesce(sum(amount) filter (where measure = 'OPEN_BY_DEADLINE'), 0) open,
                coalesce(sum(amount) filter (where measure = 'LISTING' and bucket = 'LISTED'), 0) listed,
                coalesce(sum(amount) filter (where measure = 'RESTRICTION' and bucket <> 'NONE'), 0) suspended,
                coalesce(sum(amount) filter (where measure = 'OPEN_BY_DEADLINE' and bucket <> '-'
                    and bucket < :today), 0) overdue
            from query.park p left join query.counter c on :unit::text is null and c.kind = 'PARK' and c.scope_id = p.id
                or c.kind = 'UNIT' and c.scope_id = :unit
            where (:park::text is null or p.id = :park)
                and (:unit::text is null or p.id = (select park_id from query.unit where id = :unit))
            group by p.id order by p.name, p.id
            """;

    private final JdbcClient jdbc;
    private final NamesByDay namesByDay;
    private final Clock clock;

    Parks(JdbcClient jdbc, NamesByDay namesByDay, Clock clock) {
        this.jdbc = jdbc;
        this.namesByDay = namesByDay;
        this.clock = clock;
    }

    /** The parks in this scope, by name. */
    public List<ParkView> in(Scope scope) {
        return read(scope.parkId(), scope.unitId());
    }

    /** The names of the parks in this scope, by id, in the order of the names; without their counts. */
    public Map<String, String> names(Scope scope) {
        Map<String, String> names = new LinkedHashMap<>();
        jdbc.sql(
                """
                        select id, name from query.park where (:park::text is null or id = :park)
                            and (:unit::text is null or id = (select park_id from query.unit where id = :unit))
                        order by name, id
                        """)
                .param("park", scope.parkId()).param("unit", scope.unitId())
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return names;
    }

    /** One park, refused when it is unknown or out of scope. */
    public ParkView one(String parkId, Scope scope) {
        return (scope.parkId() == null || scope.coversPark(parkId) ? read(parkId, scope.unitId()) : List.<ParkView>of())
                .stream().findAny().orElseThrow(Parks::noSuchPark);
    }

    /** Refuses a park that is unknown or out of scope as a whole. */
    public void mustSee(String parkId, Scope scope) {
        boolean known = scope.coversPark(parkId) && jdbc.sql("select 1 from query.park where id = :park")
                .param("park", parkId).query(Integer.class).optional().isPresent();
        if (!known) {
            throw noSuchPark();
        }
    }

    /** The units of a park that lie in this scope, by name. */
    public List<UnitView> units(String parkId, Scope scope) {
        one(parkId, scope);
        return readUnits(parkId, scope.unitId());
    }

    /** The units of every park in this scope, by name. */
    public List<UnitView> units(Scope scope) {
        return readUnits(scope.parkId(), scope.unitId());
    }

    /** The parks in this scope by the names that they had then. A null bound does not restrict. */
    public List<ParkView> in(Scope scope, LocalDate happenedBy, Instant knownAt) {
        List<ParkView> now = in(scope);
        Map<String, String> then = namesByDay.on(now.stream().map(ParkView::id).toList(), happenedBy, knownAt);
        return now.stream().map(park -> park.named(then.getOrDefault(park.id(), park.name())))
                .sorted(Comparator.comparing(ParkView::name).thenComparing(ParkView::id)).toList();
    }

    /** These units, wherever they are now, by id. */
    public Map<String, UnitView> units(Collection<String> ids) {
        return jdbc.sql("""
                select id, park_id, name, kind, credit_code, industry, closed, succeeded_by, version
                from query.unit where id = any(:ids)""").param("ids", ids.toArray(String[]::new))
                .query(UnitView.class).list().stream().collect(Collectors.toMap(UnitView::id, Function.identity()));
    }

    /** One unit, refused when it is unknown or out of scope. */
    public UnitView unit(String unitId, Scope scope) {
        return Optional.ofNullable(units(List.of(unitId)).get(unitId))
                .filter(unit -> scope.covers(unit.parkId(), unit.id()))
                .orElseThrow(() -> new Refused(Refusal.notFound(Text.of("该单位", "unit"))));
    }

    private List<UnitView> readUnits(String parkId, String unitId) {
        return jdbc.sql("""
                select id, park_id, name, kind, credit_code, industry, closed, succeeded_by, version
                from query.unit where (:park::text is null or park_id = :park) and (:unit::text is null or id = :unit)
                order by name, id
                """).param("park", parkId).param("unit", unitId).query(UnitView.class).list();
    }

    private List<ParkView> read(String parkId, String unitId) {
        return jdbc.sql(WITH_COUNTS).param("park", parkId).param("unit", unitId)
                .param("today", LocalDate.now(clock).toString()).query(ParkView.class).list();
    }

    private static Refused noSuchPark() {
        return new Refused(Refusal.notFound(Text.of("该园区", "park")));
    }
}
