package bihuan.query.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;

import bihuan.api.permission.Scope;
import bihuan.query.web.ScopeFilter;

/** What a {@link LedgerQuery} asks of a row {@code h}, each condition under the parameter that it comes from. */
final class LedgerConditions {

    /** The name of the condition that the caller's scope is; no parameter is called so. */
    static final String SCOPE = "scope";

    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    LedgerConditions(LedgerQuery query, Scope scope, LocalDate today) {
        parameters.put("today", today);
        conditions.put(SCOPE, ScopeFilter.of(scope, "h", parameters));
        oneOf("parkId", "h.park_id", query.parkIds());
        oneOf("unitId", "h.unit_id", query.unitIds());
        oneOf("rectification", "h.rectification", query.rectification());
        oneOf("listing", "h.listing", query.listing());
        oneOf("restriction", "h.restriction", query.restriction());
        oneOf("extension", "h.extension", query.extension());
        oneOf("level", "h.level", query.level());
        oneOf("category", "h.category", query.category());
        oneOf("source", "h.source", query.source());
        deadlines(query);
        words(query);
    }

    /** The conditions by parameter, in a fixed order. */
    Map<String, String> byParameter() {
        return conditions;
    }

    /** All of them at once. */
    String all() {
        return String.join(" and ", conditions.values());
    }

    /** The values they compare with, to which a statement adds its own. */
    Map<String, Object> parameters() {
        return parameters;
    }

    /** Whether a parameter that may have several values has one. */
    boolean isOneValue(String parameter) {
        return parameters.get(parameter) instanceof String;
    }

    /** One value is compared as such, for an index then gives its rows in the order of the next column. */
    private void oneOf(String parameter, String column, Collection<?> values) {
        if (values.size() == 1) {
            parameters.put(parameter, values.iterator().next().toString());
            conditions.put(parameter, "%s = :%s".formatted(column, parameter));
        } else if (!values.isEmpty()) {
            parameters.put(parameter, values.stream().map(Object::toString).toArray(String[]::new));
            conditions.put(parameter, "%s = any(:%s)".formatted(column, parameter));
        }
    }

    private void deadlines(LedgerQuery query) {
        String overdue = "(h.open and coalesce(h.current_deadline, 'infinity'::date) < :today)";
        if (query.overdue() != null) {
            conditions.put("overdue", query.overdue() ? overdue : "not " + overdue);
        }
        if (query.dueBefore() != null) {
            parameters.put("dueBefore", query.dueBefore());
            conditions.put("dueBefore",
                    "(h.open and coalesce(h.current_deadline, 'infinity'::date) < :dueBefore)");
        }
    }

    /** What holds these words, as {@code ilike} has it. */
    static String pattern(String words) {
        return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    /** Units by their own index first: a join would keep PostgreSQL from combining the indexes. */
    private void words(LedgerQuery query) {
        if (query.words() != null) {
            parameters.put("words", pattern(query.words()));
            conditions.put("q", """
                    (h.location ilike :words or h.description ilike :words
                     or h.unit_id = any(array(select id from query.unit where name ilike :words)))""");
        }
    }
}
