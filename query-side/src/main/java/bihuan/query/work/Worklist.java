package bihuan.query.work;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Caller;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.FieldCode;
import bihuan.query.ledger.HazardRows;
import bihuan.query.store.FileJson;
import bihuan.query.store.ScopeFilter;
import bihuan.query.store.StoredHazard;
import bihuan.query.web.Cursor;
import bihuan.query.web.Page;
import bihuan.query.web.Parameters;
import bihuan.query.work.alert.Alerts;

/** The work to do, most urgent first: by deadline, then by kind. Each kind has its own index. */
@Component
public class Worklist {

    /** The name of the order in cursors. */
    private static final String ORDER = "worklist";

    private static final String PLACE = "(\\d{4}-\\d\\d-\\d\\d|infinity) \\d{1,2}";
    private static final String KEY = "(w.deadline, w.rank, h.id)";

    private final JdbcClient jdbc;
    private final FileJson json;
    private final HazardRows rows;
    private final Alerts alerts;
    private final Clock clock;

    Worklist(JdbcClient jdbc, FileJson json, HazardRows rows, Alerts alerts, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.alerts = alerts;
        this.clock = clock;
    }

    private record Found(WorkKind kind, String deadline, StoredHazard hazard) {

        Cursor cursor() {
            return new Cursor(ORDER, deadline + " " + kind.ordinal(), hazard.file().id());
        }
    }

    /** A page of the caller's worklist; an empty set of kinds means all. */
    public Page<WorkItem> page(Caller caller, Set<WorkKind> kinds, Cursor after, int size) {
        LocalDate today = LocalDate.now(clock);
        var asked = WorkKind.visibleTo(caller.role());
        asked.removeIf(kind -> !kinds.isEmpty() && !kinds.contains(kind));
        if (asked.isEmpty()) {
            return new Page<>(List.of(), 0, null);
        }
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("today", today);
        if (asked.contains(WorkKind.CLOSURE_PROPOSAL)) {
            parameters.put("closureUnits", alerts.units(caller.scope()).toArray(String[]::new));
        }
        String work = work(asked, caller.scope(), parameters);
        long total = jdbc.sql("select count(*) from (%s) w".formatted(work)).params(parameters).query(Long.class)
                .single();
        var found = read(work, after, size, parameters);
        var shown = found.subList(0, Math.min(size, found.size()));
        var items = rows.of(shown.stream().map(Found::hazard).toList(), today, null);
        var page = Page.of(found, size, total, row -> row, Found::cursor);
        return new Page<>(IntStream.range(0, shown.size())
                .mapToObj(i -> new WorkItem(shown.get(i).kind(), items.get(i))).toList(), total, page.next());
    }

    private List<Found> read(String work, Cursor after, int size, Map<String, Object> parameters) {
        String from = "true";
        if (after != null) {
            String[] place = after.value().split(" ");
            parameters.put("afterDeadline", place[0]);
            parameters.put("afterRank", Integer.valueOf(place[1]));
            parameters.put("afterId", after.id());
            from = KEY + " > (cast(:afterDeadline as date), :afterRank, :afterId)";
        }
        parameters.put("rows", size + 1);
        return jdbc.sql("""
                select w.rank, w.deadline::text, h.file, p.name, u.name
                from (%s) w join query.hazard h on h.id = w.id left join query.park p on p.id = h.park_id
                left join query.unit u on u.id = h.unit_id
                where %s order by w.deadline, w.rank, h.id limit :rows
                """.formatted(work, from)).params(parameters)
                .query((row, number) -> new Found(WorkKind.values()[row.getInt(1)], row.getString(2),
                        new StoredHazard(json.file(row.getString(3)), row.getString(4), row.getString(5))))
                .list();
    }

    private static String work(Collection<WorkKind> kinds, Scope scope, Map<String, Object> parameters) {
        String inScope = ScopeFilter.of(scope, "h", parameters);
        return kinds.stream()
                .map(kind -> """
                        select h.id, %d as rank, coalesce(h.current_deadline, 'infinity'::date) as deadline
                        from query.hazard h where %s and %s
                        """.formatted(kind.ordinal(), inScope, kind.condition()))
                .collect(Collectors.joining(" union all "));
    }

    /** The end of the previous page, or null; an invalid cursor is an error. */
    public static Cursor cursor(Parameters given) {
        String encoded = given.text("cursor");
        if (encoded == null) {
            return null;
        }
        Optional<Cursor> cursor = Cursor.decode(encoded).filter(known -> known.order().equals(ORDER))
                .filter(known -> known.value().matches(PLACE) && isDay(known.value().split(" ")[0]));
        if (cursor.isEmpty()) {
            given.wrong("cursor", FieldCode.UNKNOWN_CURSOR);
        }
        return cursor.orElse(null);
    }

    private static boolean isDay(String said) {
        try {
            return said.equals("infinity") || LocalDate.parse(said).getYear() > 0;
        } catch (DateTimeException none) {
            return false;
        }
    }
}
