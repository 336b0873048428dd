package bihuan.query.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.query.projection.FileJson;
import bihuan.query.web.Cursor;
import bihuan.query.web.Page;

/** Reads the ledger: one statement a page, and one for the total. */
@Component
public class Ledger {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final FileJson json;
    private final HazardRows rows;
    private final Clock clock;

    Ledger(JdbcClient jdbc, FileJson json, HazardRows rows, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.clock = clock;
    }

    private record Found(StoredHazard hazard, String sortValue) {
    }

    /** The page of the ledger asked for, as far as the scope goes. */
    public Page<HazardRow> page(LedgerQuery query, Scope scope) {
        LocalDate today = LocalDate.now(clock);
        var sql = new LedgerSql(query, scope, today);
        long total = jdbc.sql(sql.total()).params(sql.parameters()).query(Long.class).single();
        var found = read(sql);
        var shown = rows.of(found.stream().limit(query.size()).map(Found::hazard).toList(), today);
        var page = Page.of(found, query.size(), total, row -> row, row -> cursor(query, row));
        return new Page<>(shown, total, page.next());
    }

    /** Every row asked for, in chunks, so that a long ledger is never in memory at once. */
    public void all(LedgerQuery query, Scope scope, Consumer<List<StoredHazard>> chunk) {
        Cursor from = null;
        do {
            var part = query.page(from, CHUNK);
            var found = read(new LedgerSql(part, scope, LocalDate.now(clock)));
            var shown = found.subList(0, Math.min(CHUNK, found.size()));
            chunk.accept(shown.stream().map(Found::hazard).toList());
            from = found.size() > CHUNK ? cursor(query, shown.getLast()) : null;
        } while (from != null);
    }

    private List<Found> read(LedgerSql sql) {
        String page = sql.page();
        return jdbc.sql(page).params(sql.parameters())
                .query((row, number) -> new Found(
                        new StoredHazard(json.file(row.getString(1)), row.getString(2), row.getString(3)),
                        row.getString(4)))
                .list();
    }

    private static Cursor cursor(LedgerQuery query, Found row) {
        return new Cursor(query.order().name(), row.sortValue(), row.hazard().file().id());
    }
}
