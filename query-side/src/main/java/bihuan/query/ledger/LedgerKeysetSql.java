package bihuan.query.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import bihuan.api.permission.Scope;

/**
 * A {@link LedgerQuery} as SQL that reads no more rows than a page needs, however long the ledger is. It walks an index
 * in the requested order. Conditions that the index does not cover are checked on the rows read, up to a limit: a page
 * may then end before it is full, with a cursor to continue from.
 */
final class LedgerKeysetSql {

    /** The limit of rows read for one page, and for one count. */
    static final int WINDOW = 1_000;
    /** The limit when a search continues because a page was not full. */
    static final int STRIDE = 10_000;

    /** The orders that an index provides, over all hazards and over those of a park. */
    static final Set<String> ORDERS = Set.of("number", "-number", "discoveredOn", "-discoveredOn", "currentDeadline",
            "-currentDeadline", "-closedOutOn", "-progressPercent", "-fundsPlanned");

    /** One of these with one value has an index by day of discovery; those that few hazards have come first. */
    private static final List<String> BY_DISCOVERY = List.of("restriction", "extension", "category", "listing",
            "rectification", "source", "level");

    private static final String HITS = "query.hazards_with_words(:words, :numbers, %d)".formatted(WINDOW);

    private final LedgerQuery query;
    private final LedgerConditions conditions;
    private final int looked;
    private final List<String> walked = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    /**
     * Creates the SQL of a query.
     *
     * @param looked
     *            the limit of rows read for the page
     * @param few
     *            whether its words match fewer hazards than {@link #WINDOW}, so that only these are read
     */
    LedgerKeysetSql(LedgerQuery query, Scope scope, LocalDate today, int looked, boolean few) {
        this.query = query;
        this.looked = looked;
        this.conditions = new LedgerConditions(query, scope, today, false);
        if (few) {
            walked.add("h.id = any(array(select * from " + HITS + "))");
            walked.addAll(conditions.byParameter().values());
        } else {
            var indexed = indexed(scope);
            conditions.byParameter()
                    .forEach((name, condition) -> (indexed.contains(name) ? walked : asked).add(condition));
        }
    }

    Map<String, Object> parameters() {
        return conditions.parameters();
    }

    /** Counts the hazards that match the words, up to {@link #WINDOW}. */
    static String hits() {
        return "select count(*) from " + HITS;
    }

    /**
     * Selects the rows of the page and one more, which shows whether there is a next page. When the limit of rows is
     * reached before the page is full, a row without a file marks the end of the rows read.
     */
    String page() {
        int rows = query.size() + 1;
        String page = "select id, file, park_id, unit_id, sort_value from (%s) h where %s order by %s limit %d"
                .formatted(
                        window(beyond(), asked.isEmpty() ? rows : looked), asked(), order(), rows);
        if (!asked.isEmpty()) {
            page = """
                    with page as materialized (%s)
                    select * from page union all
                    select * from (select id, null::jsonb, park_id, unit_id, sort_value from (%s) h
                        where (select count(*) from page) < %d order by %s offset %d limit 1) looked_at
                    """.formatted(page, window(beyond(), looked), rows, order(), looked - 1);
        }
        return "select id, file, park_id, unit_id, sort_value::text from (%s) h order by file is null, %s".formatted(
                page,
                order());
    }

    /** Counts matching hazards and rows read; when the latter is {@link #WINDOW} there may be more. */
    String count() {
        return "select count(*) filter (where %s), count(*) from (%s) h".formatted(asked(),
                asked.isEmpty()
                        ? "select 1 from query.hazard h where %s limit %d".formatted(String.join(" and ", walked),
                                WINDOW)
                        : window(walked, WINDOW));
    }

    private String window(List<String> where, int rows) {
        String by = query.order().expression();
        return "select h.*, %s sort_value from query.hazard h where %s order by %s limit %d".formatted(by,
                String.join(" and ", where), query.order().by(by, "h.id"), rows);
    }

    private List<String> beyond() {
        var all = new ArrayList<>(walked);
        if (query.after() != null) {
            all.add(query.order().beyond(query.after(), parameters()));
        }
        return all;
    }

    private String order() {
        return query.order().by("h.sort_value", "h.id");
    }

    private String asked() {
        return asked.isEmpty() ? "true" : String.join(" and ", asked);
    }

    /** The conditions that an index covers together with the order. */
    private Set<String> indexed(Scope scope) {
        Set<String> indexed = new LinkedHashSet<>(List.of(LedgerConditions.SCOPE));
        if (query.unitIds().size() == 1) {
            indexed.add("unitId");
        } else if (scope.isDistrict() && query.parkIds().size() == 1) {
            indexed.add("parkId");
        }
        if (query.order().name().equals("currentDeadline")) {
            if (Boolean.TRUE.equals(query.overdue())) {
                indexed.add("overdue");
            }
            indexed.add("dueBefore");
        } else if (scope.isDistrict() && indexed.size() == 1 && query.order().sort() == Sort.DISCOVERED_ON) {
            BY_DISCOVERY.stream().filter(conditions::isOneValue).findFirst().ifPresent(indexed::add);
        }
        return indexed;
    }
}
