package bihuan.query.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import bihuan.api.hazard.Level;
import bihuan.api.hazard.Source;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Restriction;
import bihuan.api.refusal.FieldCode;
import bihuan.api.text.Text;
import bihuan.query.web.Cursor;
import bihuan.query.web.Parameters;

/**
 * A query of the ledger. An empty list or set does not restrict.
 *
 * @param overdue
 *            only what is (true) or is not (false) past its deadline and still open, or null
 * @param dueBefore
 *            only what is open and due before this day, or null
 * @param words
 *            what its number, a document's number, the principal's or unit's name, location or description must hold,
 *            or null
 * @param after
 *            the end of the previous page, or null
 * @param size
 *            the number of rows
 * @param happenedBy
 *            the day up to which events count, by when they happened; or null
 * @param knownAt
 *            the time of recording up to which events count; or null. Both null mean today
 */
public record LedgerQuery(List<String> parkIds, List<String> unitIds, Set<Rectification> rectification,
        Set<Listing> listing, Set<Restriction> restriction, Set<Extension> extension, Set<Level> level,
        List<String> category, Set<Source> source, Boolean overdue, LocalDate dueBefore, String words,
        LedgerOrder order,
        Cursor after, int size, LocalDate happenedBy, Instant knownAt) {

    private static final long MOST = 500;
    private static final long USUAL = 50;

    /** Reads a query; errors are collected in the parameters. */
    public static LedgerQuery of(Parameters given) {
        var order = order(given);
        return new LedgerQuery(given.texts("parkId"), given.texts("unitId"),
                given.codes("rectification", Rectification.class), given.codes("listing", Listing.class),
                given.codes("restriction", Restriction.class), given.codes("extension", Extension.class),
                given.codes("level", Level.class), given.texts("category"), given.codes("source", Source.class),
                given.truth("overdue"), given.date("dueBefore"), given.text("q"), order, cursor(given, order),
                Math.toIntExact(given.number("size", 1, MOST, USUAL)), given.date("asOf"), given.moment("knownAt"));
    }

    /** The same query for one park. */
    public LedgerQuery inPark(String parkId) {
        return new LedgerQuery(List.of(parkId), unitIds, rectification, listing, restriction, extension, level,
                category, source, overdue, dueBefore, words, order, after, size, happenedBy, knownAt);
    }

    /** The same query with another cursor and number of rows. */
    LedgerQuery page(Cursor from, int rows) {
        return new LedgerQuery(parkIds, unitIds, rectification, listing, restriction, extension, level, category,
                source, overdue, dueBefore, words, order, from, rows, happenedBy, knownAt);
    }

    /** Whether it is for another day than today. */
    boolean isPast() {
        return happenedBy != null || knownAt != null;
    }

    private static LedgerOrder order(Parameters given) {
        String sort = given.text("sort");
        if (sort == null) {
            return LedgerOrder.NEWEST_DISCOVERED;
        }
        boolean descending = sort.startsWith("-");
        var by = Sort.ofField(descending ? sort.substring(1) : sort);
        if (by.isEmpty()) {
            given.wrong("sort", FieldCode.UNKNOWN_SORT, Text
                    .of("不支持按“%s”排序，可选：%s。", "Cannot sort by \"%s\". Use one of: %s.").with(sort, Sort.fields()));
        }
        return by.map(column -> new LedgerOrder(column, descending)).orElse(LedgerOrder.NEWEST_DISCOVERED);
    }

    private static Cursor cursor(Parameters given, LedgerOrder order) {
        String encoded = given.text("cursor");
        if (encoded == null) {
            return null;
        }
        var cursor = Cursor.decode(encoded).filter(known -> known.order().equals(order.name()))
                .filter(known -> order.sort().type().reads(known.value()));
        if (cursor.isEmpty()) {
            given.wrong("cursor", FieldCode.UNKNOWN_CURSOR);
        }
        return cursor.orElse(null);
    }
}
