package bihuan.query.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.query.core.file.HazardFile;
import bihuan.query.store.FileJson;
import bihuan.query.store.StoredHazard;
import bihuan.query.web.Cursor;
import bihuan.query.web.Page;

/** Reads the ledger for the pages: the cost of a page does not grow with the ledger. */
@Component
public class LedgerSheets {

    private final JdbcClient jdbc;
    private final FileJson json;
    private final HazardRows rows;
    private final Ledger ledger;
    private final LedgerCounts counts;
    private final Clock clock;

    LedgerSheets(JdbcClient jdbc, FileJson json, HazardRows rows, Ledger ledger, LedgerCounts counts, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.ledger = ledger;
        this.counts = counts;
        this.clock = clock;
    }

    /** A row of the page; or, without a file, the last row read. */
    private record Found(HazardFile file, Cursor cursor) {
    }

    /** Whether the cost of a page in this order is independent of the ledger's length. */
    public static boolean isServed(String order) {
        return LedgerKeysetSql.ORDERS.contains(order);
    }

    /**
     * The requested page within the scope. A past day, or an order without an index, is read as the API does.
     */
    public LedgerSheet of(LedgerQuery query, Scope scope) {
        return of(query, scope, LedgerKeysetSql.WINDOW);
    }

    /** Reads the given number of further rows for a page that was not full, with a higher limit of rows read. */
    public LedgerSheet further(LedgerQuery query, Scope scope, int rows) {
        return of(query.page(query.after(), rows), scope, LedgerKeysetSql.STRIDE);
    }

    private LedgerSheet of(LedgerQuery query, Scope scope, int looked) {
        if (query.isPast() || !isServed(query.order().name())) {
            var page = ledger.page(query, scope);
            return new LedgerSheet(page.items(), new LedgerTotal(page.total(), true), page.next(), true);
        }
        var today = LocalDate.now(clock);
        var walk = new LedgerKeysetSql(query, scope, today, looked,
                LedgerConditions.hasIndexedWords(query) && hits(query) < LedgerKeysetSql.WINDOW);
        var found = read(walk, query);
        var end = found.stream().filter(row -> row.file() == null).findFirst().map(row -> row.cursor().encoded());
        var page = Page.of(found.stream().filter(row -> row.file() != null).toList(), query.size(), 0, Found::file,
                Found::cursor);
        return new LedgerSheet(rows.of(named(page.items()), today, null), total(walk, query, scope),
                end.orElse(page.next()),
                end.isEmpty());
    }

    private long hits(LedgerQuery query) {
        return jdbc.sql(LedgerKeysetSql.hits()).params(LedgerConditions.patterns(query)).query(Long.class).single();
    }

    private LedgerTotal total(LedgerKeysetSql walk, LedgerQuery query, Scope scope) {
        var counted = counts.of(query, scope);
        return counted.isPresent()
                ? new LedgerTotal(counted.getAsLong(), true)
                : jdbc.sql(walk.count()).params(walk.parameters()).query((row, number) -> new LedgerTotal(
                        row.getLong(1), row.getLong(2) < LedgerKeysetSql.WINDOW)).single();
    }

    private List<Found> read(LedgerKeysetSql walk, LedgerQuery query) {
        String page = walk.page();
        return jdbc.sql(page).params(walk.parameters()).query((row, number) -> {
            String file = row.getString(2);
            return new Found(file == null ? null : json.file(file),
                    new Cursor(query.order().name(), row.getString(5), row.getString(1)));
        }).list();
    }

    /** With the names of their parks and units, which are looked up for this page alone. */
    private List<StoredHazard> named(List<HazardFile> files) {
        Map<String, String> names = new HashMap<>();
        jdbc.sql("""
                select id, name from query.park where id = any(:parks)
                union all select id, name from query.unit where id = any(:units)""")
                .param("parks", files.stream().map(file -> file.report().parkId()).distinct().toArray(String[]::new))
                .param("units", files.stream().map(file -> file.report().unitId()).distinct().toArray(String[]::new))
                .query(row -> {
                    names.put(row.getString(1), row.getString(2));
                });
        return files.stream().map(file -> new StoredHazard(file, names.get(file.report().parkId()),
                names.get(file.report().unitId()))).toList();
    }
}
