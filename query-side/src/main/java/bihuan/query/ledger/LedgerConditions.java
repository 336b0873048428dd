package bihuan.query.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

import bihuan.api.permission.Scope;
import bihuan.query.projection.table.ReferenceNumbers;
import bihuan.query.store.ScopeFilter;

/** The conditions of a {@link LedgerQuery} on a row {@code h}, each under the parameter that it comes from. */
final class LedgerConditions {

    /** The name of the condition for the caller's scope; no parameter has this name. */
    static final String SCOPE = "scope";

    /** Matches words with enough consecutive letters for the trigram index. */
    private static final Pattern INDEXED_WORDS = Pattern.compile("[\\p{L}\\p{N}]{3}");
    private static final String FOUND_BY_INDEX = """
            h.id in (select * from query.hazards_with_words(:words, :numbers, %d))""".formatted(Integer.MAX_VALUE);
    /** Looks up the principal of each row by key, instead of reading all people. */
    private static final String HELD_BY_ROW = """
            (h.location ilike :words or h.description ilike :words or h.reference_numbers ilike :numbers
             or h.unit_id = any(array(select subject_id from query.register_change where name ilike :words))
             or (select name from people.person where id = h.principal_id) ilike :words)""";

    private final Map<String, String> conditions = new LinkedHashMap<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    /**
     * The conditions of a question.
     *
     * @param byIndex
     *            whether the hazards that hold the words are looked for first, by index; else each row that is read is
     *            asked
     */
    LedgerConditions(LedgerQuery query, Scope scope, LocalDate today, boolean byIndex) {
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
        words(query, byIndex);
    }

    /** The conditions by parameter, in a fixed order. */
    Map<String, String> byParameter() {
        return conditions;
    }

    /** All conditions, joined. */
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

    /** Whether an index finds the hazards that hold the words of this question. */
    static boolean hasIndexedWords(LedgerQuery query) {
        return query.words() != null && INDEXED_WORDS.matcher(query.words()).find();
    }

    /** The values that a search for the words of this question compares with. */
    static Map<String, String> patterns(LedgerQuery query) {
        return Map.of("words", pattern(query.words()), "numbers", pattern(ReferenceNumbers.normalized(query.words())));
    }

    /** What holds these words, as {@code ilike} has it. */
    private static String pattern(String words) {
        return "%" + words.replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private void words(LedgerQuery query, boolean byIndex) {
        if (query.words() != null) {
            parameters.putAll(patterns(query));
            conditions.put("q", byIndex ? FOUND_BY_INDEX : HELD_BY_ROW);
        }
    }
}
