package bihuan.query.ledger;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.query.core.file.HazardFile;
import bihuan.query.projection.table.HazardTable;
import bihuan.query.store.FileJson;
import bihuan.query.store.StoredHazard;
import bihuan.query.store.Timeline;
import bihuan.query.web.AnswerDay;
import bihuan.query.web.Cursor;
import bihuan.query.web.Page;

/**
 * Reads the ledger: one statement per page, and one for the total. For another day the files are folded from the
 * timeline of the scope, and the same statements run on them.
 */
@Component
public class Ledger {

    private static final int CHUNK = 500;

    private final JdbcClient jdbc;
    private final FileJson json;
    private final HazardRows rows;
    private final Timeline timeline;
    private final Clock clock;

    Ledger(JdbcClient jdbc, FileJson json, HazardRows rows, Timeline timeline, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.rows = rows;
        this.timeline = timeline;
        this.clock = clock;
    }

    private record Found(StoredHazard hazard, String sortValue) {
    }

    /** The requested page of the ledger within the scope. */
    public Page<HazardRow> page(LedgerQuery query, Scope scope) {
        LocalDate day = day(query);
        var hazards = query.isPast() ? past(query, scope) : Map.<String, HazardFile>of();
        var sql = query.isPast() ? LedgerSql.over(rowsOf(hazards), query, day) : new LedgerSql(query, scope, day);
        long total = jdbc.sql(sql.total()).params(sql.parameters()).query(Long.class).single();
        var found = read(sql, hazards);
        var shown = rows.of(found.stream().limit(query.size()).map(Found::hazard).toList(), day,
                query.knownAt());
        var page = Page.of(found, query.size(), total, row -> row, row -> cursor(query, row));
        return new Page<>(shown, total, page.next());
    }

    /** Every row of the query, in chunks, so that a long ledger is never in memory at once; that of a past day is. */
    public void all(LedgerQuery query, Scope scope, Consumer<List<StoredHazard>> chunk) {
        if (query.isPast()) {
            var hazards = past(query, scope);
            var sql = LedgerSql.over(rowsOf(hazards), query.page(null, hazards.size()), day(query));
            chunk.accept(read(sql, hazards).stream().map(Found::hazard).toList());
            return;
        }
        Cursor from = null;
        do {
            var part = query.page(from, CHUNK);
            var found = read(new LedgerSql(part, scope, LocalDate.now(clock)), Map.of());
            var shown = found.subList(0, Math.min(CHUNK, found.size()));
            chunk.accept(shown.stream().map(Found::hazard).toList());
            from = found.size() > CHUNK ? cursor(query, shown.getLast()) : null;
        } while (from != null);
    }

    /** The day that the result is for. */
    LocalDate day(LedgerQuery query) {
        return AnswerDay.of(query.happenedBy(), query.knownAt(), clock);
    }

    /** The files as of the day asked for; of one park when the query is limited to one. */
    private Map<String, HazardFile> past(LedgerQuery query, Scope scope) {
        boolean onePark = scope.isDistrict() && query.parkIds().size() == 1;
        return timeline.upTo(onePark ? Scope.park(query.parkIds().getFirst()) : scope, query.happenedBy(),
                query.knownAt());
    }

    /** PostgreSQL filters and sorts them as it does the stored ones, in its own order of words; the files stay here. */
    private Map<String, String[]> rowsOf(Map<String, HazardFile> hazards) {
        return HazardTable.ROWS.of(hazards.values().stream().map(file -> {
            var row = HazardTable.row(file);
            row.remove("file");
            return row;
        }).toList(), json::write);
    }

    private List<Found> read(LedgerSql sql, Map<String, HazardFile> folded) {
        String page = sql.page();
        return jdbc.sql(page).params(sql.parameters()).query((row, number) -> {
            var stored = row.getString(2);
            var file = stored == null ? folded.get(row.getString(1)) : json.file(stored);
            return new Found(new StoredHazard(file, row.getString(3), row.getString(4)), row.getString(5));
        }).list();
    }

    private static Cursor cursor(LedgerQuery query, Found row) {
        return new Cursor(query.order().name(), row.sortValue(), row.hazard().file().id());
    }
}
