package bihuan.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import bihuan.api.permission.Scope;
import bihuan.query.projection.table.HazardTable;
import bihuan.query.web.NamesByDay;

/** A {@link LedgerQuery} as SQL: the condition, its parameters, and the two statements made of them. */
final class LedgerSql {

    private static final String STORED = "query.hazard";
    private static final String GIVEN = HazardTable.ROWS.relation();
    private static final String FROM = """
            from %s h left join %s p on p.id = h.park_id left join %s u on u.id = h.unit_id
            """;

    private final LedgerQuery query;
    private final String hazards;
    private final LedgerConditions conditions;

    /** The query on the stored ledger. */
    LedgerSql(LedgerQuery query, Scope scope, LocalDate today) {
        this(query, STORED, scope, today);
    }

    /**
     * The query on these rows, given as arrays, which are limited to the scope already and need no file; parks and
     * units by the names that they had then.
     */
    static LedgerSql over(Map<String, String[]> rows, LedgerQuery query, LocalDate day) {
        var sql = new LedgerSql(query, GIVEN, Scope.DISTRICT, day);
        sql.parameters().putAll(rows);
        sql.parameters().putAll(NamesByDay.parameters(query.happenedBy(), query.knownAt()));
        return sql;
    }

    private LedgerSql(LedgerQuery query, String hazards, Scope scope, LocalDate today) {
        this.query = query;
        this.hazards = hazards;
        this.conditions = new LedgerConditions(query, scope, today,
                hazards.equals(STORED) && LedgerConditions.hasIndexedWords(query));
    }

    Map<String, Object> parameters() {
        return conditions.parameters();
    }

    String total() {
        return "select count(*) from " + hazards + " h where " + conditions.all();
    }

    private String from() {
        return hazards.equals(STORED)
                ? FROM.formatted(hazards, "query.park", "query.unit")
                : FROM.formatted(hazards, NamesByDay.RELATION, NamesByDay.RELATION);
    }

    /** One row more than requested, which shows whether there is a next page. */
    String page() {
        var order = query.order();
        String by = order.expression();
        var all = new ArrayList<>(List.of(conditions.all()));
        if (query.after() != null) {
            all.add(order.beyond(query.after(), parameters()));
        }
        parameters().put("rows", query.size() + 1);
        return "select h.id, h.file, p.name, u.name, (%s)::text %s where %s order by %s limit :rows".formatted(by,
                from(), String.join(" and ", all), order.by(by, "h.id"));
    }
}
