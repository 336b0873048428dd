package bihuan.query.figures;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.indicator.Figure;
import bihuan.query.core.indicator.Marks;
import bihuan.query.ledger.HazardRow;
import bihuan.query.ledger.HazardRows;
import bihuan.query.store.FileJson;
import bihuan.query.store.StoredHazard;
import bihuan.query.store.Timeline;
import bihuan.query.web.Cursor;
import bihuan.query.web.NamesByDay;
import bihuan.query.web.Page;

/** The drill-down of a figure: each item that it counts, by the day on which it counted. */
@Component
public class DrillDown {

    private final JdbcClient jdbc;
    private final FileJson json;
    private final Timeline timeline;
    private final Indicators indicators;
    private final HazardRows rows;
    private final NamesByDay names;

    DrillDown(JdbcClient jdbc, FileJson json, Timeline timeline, Indicators indicators, HazardRows rows,
            NamesByDay names) {
        this.jdbc = jdbc;
        this.json = json;
        this.timeline = timeline;
        this.indicators = indicators;
        this.rows = rows;
        this.names = names;
    }

    /** An item's position in the list. */
    record Place(LocalDate day, String id, int ordinal) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparing(Place::day).thenComparing(Place::id)
                .thenComparingInt(Place::ordinal);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }

        Cursor cursor(Figure figure) {
            return new Cursor(figure.name(), day + " " + ordinal, id);
        }

        static Optional<Place> of(Cursor cursor, Figure figure) {
            return cursor.order().equals(figure.name()) && cursor.value().matches("\\d{4}-\\d\\d-\\d\\d \\d{1,6}")
                    ? Optional.of(new Place(LocalDate.parse(cursor.value().substring(0, 10)), cursor.id(),
                            Integer.parseInt(cursor.value().substring(11))))
                    : Optional.empty();
        }
    }

    private record Found(Place place, BigDecimal amount, HazardFile file) {
    }

    /** A page of the items that the figure counts, and their number; for an amount of money, the hazards. */
    public Page<DrillDownRow> page(Scope scope, DrillDownQuery question) {
        var figure = question.figure();
        var asked = question.asked();
        var after = question.after();
        int size = question.size();
        List<Found> found;
        long total;
        if (indicators.isPast(asked.happenedBy(), asked.knownAt())) {
            var all = folded(scope, figure, asked);
            total = all.size();
            found = all.stream().filter(one -> after == null || one.place().compareTo(after) > 0).limit(size + 1L)
                    .toList();
        } else {
            var sql = new MarkSql(asked.question().total(), scope, asked.day());
            total = jdbc.sql(sql.total(figure)).params(sql.parameters()).query(Long.class).single();
            found = stored(sql, figure, after, size);
        }
        var page = Page.of(found, size, total, one -> one, one -> one.place().cursor(figure));
        var shown = page.items();
        List<HazardRow> items = rows.of(named(shown, asked), asked.day(), asked.knownAt());
        return new Page<>(IntStream.range(0, shown.size())
                .mapToObj(i -> new DrillDownRow(shown.get(i).place().day(), shown.get(i).amount(), items.get(i)))
                .toList(), total, page.next());
    }

    private List<Found> stored(MarkSql sql, Figure figure, Place after, int size) {
        var statement = jdbc.sql(sql.page(figure, after != null)).params(sql.parameters()).param("rows", size + 1);
        if (after != null) {
            statement.param("afterDay", after.day()).param("afterId", after.id())
                    .param("afterOrdinal", after.ordinal());
        }
        return statement.query((row, number) -> {
            var file = json.file(row.getString(1));
            return new Found(new Place(LocalDate.parse(row.getString(2)), file.id(), row.getInt(3)),
                    row.getBigDecimal(4), file);
        }).list();
    }

    private List<Found> folded(Scope scope, Figure figure, IndicatorParameters asked) {
        var question = asked.question();
        var found = new ArrayList<Found>();
        for (HazardFile file : timeline.upTo(scope, asked.happenedBy(), asked.knownAt()).values()) {
            var marks = Marks.of(file);
            for (int i = 0; i < marks.size(); i++) {
                var mark = marks.get(i);
                BigDecimal amount = figure.of(mark, question.period(), asked.day());
                if (amount.signum() != 0 && question.only().holds(file, mark)) {
                    found.add(new Found(new Place(figure.day(mark), file.id(), i), amount, file));
                }
            }
        }
        found.sort(Comparator.comparing(Found::place));
        return found;
    }

    private List<StoredHazard> named(List<Found> found, IndicatorParameters asked) {
        Set<String> ids = new TreeSet<>();
        found.forEach(one -> ids.addAll(List.of(one.file().report().parkId(), one.file().report().unitId())));
        var known = names.on(ids, asked.happenedBy(), asked.knownAt());
        return found.stream().map(Found::file).map(file -> new StoredHazard(file,
                known.get(file.report().parkId()), known.get(file.report().unitId()))).toList();
    }
}
