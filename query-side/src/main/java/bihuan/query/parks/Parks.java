package bihuan.query.parks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;

/** Parks and units as registered, parks with their counts. A unit's scope holds no park. */
@Component
public class Parks {

    private static final String WITH_COUNTS = """
            select p.id, p.name, p.district, p.clock_profile,
                coalesce(sum(amount) filter (where measure = 'TOTAL'), 0) total,
                coalesce(sum(amount) filter (where measure = 'OPEN_BY_DEADLINE'), 0) open,
                coalesce(sum(amount) filter (where measure = 'LISTING' and bucket = 'LISTED'), 0) listed,
                coalesce(sum(amount) filter (where measure = 'RESTRICTION' and bucket <> 'NONE'), 0) suspended,
                coalesce(sum(amount) filter (where measure = 'OPEN_BY_DEADLINE' and bucket <> '-'
                    and bucket < :today), 0) overdue
            from query.park p left join query.counter c on c.kind = 'PARK' and c.scope_id = p.id
            where :park::text is null or p.id = :park
            group by p.id order by p.name, p.id
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Parks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The parks in this scope, by name. */
    public List<ParkView> in(Scope scope) {
        return scope.unitId() != null ? List.of() : read(scope.parkId());
    }

    /** One park, refused when it is unknown or out of scope. */
    public ParkView one(String parkId, Scope scope) {
        return (scope.coversPark(parkId) ? read(parkId) : List.<ParkView>of()).stream().findAny()
                .orElseThrow(Parks::noSuchPark);
    }

    /** Refuses a park that is unknown or out of scope. */
    public void mustSee(String parkId, Scope scope) {
        boolean known = scope.coversPark(parkId) && jdbc.sql("select 1 from query.park where id = :park")
                .param("park", parkId).query(Integer.class).optional().isPresent();
        if (!known) {
            throw noSuchPark();
        }
    }

    /** The units of a park, by name. */
    public List<UnitView> units(String parkId, Scope scope) {
        mustSee(parkId, scope);
        return jdbc.sql("""
                select id, park_id, name, kind, credit_code, industry from query.unit where park_id = :park
                order by name, id
                """).param("park", parkId).query(UnitView.class).list();
    }

    private List<ParkView> read(String parkId) {
        return jdbc.sql(WITH_COUNTS).param("park", parkId).param("today", LocalDate.now(clock).toString())
                .query(ParkView.class).list();
    }

    private static Refused noSuchPark() {
        return new Refused(Refusal.notFound(Text.of("该园区", "park")));
    }
}
