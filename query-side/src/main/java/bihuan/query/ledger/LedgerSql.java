package bihuan.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import bihuan.api.permission.Scope;
import bihuan.query.web.ScopeFilter;

/** A {@link LedgerQuery} as SQL: the condition, its parameters, and the two statements made of them. */
final class LedgerSql {

    private static final String STORED = "query.hazard";
    private static final String GIVEN = "json_populate_recordset(null::query.hazard, cast(:given as json))";
    private static final String FROM = """
            from %s h left join query.park p on p.id = h.park_id left join query.unit u on u.id = h.unit_id
            """;

    private final LedgerQuery query;
    private final String hazards;
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /** The question put to the ledger as it is stored. */
    LedgerSql(LedgerQuery query, Scope scope, LocalDate today) {
        this(query, STORED, scope, today);
    }

    /** The same question put to these rows, given as JSON, which hold no more than the scope and need no file. */
    static LedgerSql over(String rows, LedgerQuery query, LocalDate day) {
        var sql = new LedgerSql(query, GIVEN, Scope.DISTRICT, day);
        sql.parameters.put("given", rows);
        return sql;
    }

    private LedgerSql(LedgerQuery query, String hazards, Scope scope, LocalDate today) {
        this.query = query;
        this.hazards = hazards;
        parameters.put("today", today);
        conditions.add(ScopeFilter.of(scope, "h", parameters));
        oneOf("h.park_id", query.parkIds());
        oneOf("h.unit_id", query.unitIds());
        oneOf("h.rectification", query.rectification());
        oneOf("h.listing", query.listing());
        oneOf("h.restriction", query.restriction());
        oneOf("h.extension", query.extension());
        oneOf("h.level", query.level());
        oneOf("h.category", query.category());
        oneOf("h.source", query.source());
        deadlines();
        words();
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String total() {
        return "select count(*) from " + hazards + " h where " + String.join(" and ", conditions);
    }

    /** One row more than asked for, to know whether there is a next page. */
    String page() {
        var order = query.order();
        String by = order.by().expression(order.descending());
        String direction = order.descending() ? "desc" : "asc";
        var all = new ArrayList<>(conditions);
        if (query.after() != null) {
            parameters.put("afterValue", query.after().value());
            parameters.put("afterId", query.after().id());
            all.add("(%s, h.id) %s (cast(:afterValue as %s), :afterId)".formatted(by, order.descending() ? "<" : ">",
                    order.by().sqlType()));
        }
        parameters.put("rows", query.size() + 1);
        return "select h.id, h.file, p.name, u.name, (%s)::text %s where %s order by %s %s, h.id %s limit :rows"
                .formatted(
                        by, FROM.formatted(hazards), String.join(" and ", all), by, direction, direction);
    }

    private void oneOf(String column, Collection<?> values) {
        if (!values.isEmpty()) {
            String name = "p" + parameters.size();
            parameters.put(name, values.stream().map(Object::toString).toArray(String[]::new));
            conditions.add("%s = any(:%s)".formatted(column, name));
        }
    }

    private void deadlines() {
        String overdue = "(h.open and coalesce(h.current_deadline, 'infinity'::date) < :today)";
        if (query.overdue() != null) {
            conditions.add(query.overdue() ? overdue : "not " + overdue);
        }
        if (query.dueBefore() != null) {
            parameters.put("dueBefore", query.dueBefore());
            conditions.add("h.open and coalesce(h.current_deadline, 'infinity'::date) < :dueBefore");
        }
    }

    /** Units by their own index first: a join would keep PostgreSQL from combining the indexes. */
    private void words() {
        if (query.words() != null) {
            parameters.put("words", "%" + query.words().replaceAll("([\\\\%_])", "\\\\$1") + "%");
            conditions.add("""
                    (h.location ilike :words or h.description ilike :words
                     or h.unit_id = any(array(select id from query.unit where name ilike :words)))""");
        }
    }
}
