package bihuan.query.figures.progress;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.campaign.Stage;
import bihuan.query.store.FileJson;
import bihuan.query.store.StoredHazard;

/**
 * Today's figures of stages, and their drill-down, computed by the database: two statements for all stages of all
 * parks, answered by indexes, without folding any history. {@link StageFigures} defines the figures.
 */
@Component
class StageCounts {

    private static final String FOUND = "h.rectification not in ('DOWNGRADED', 'REJECTED')";
    private static final Map<Figure, String> OF_FOUND = Map.of(Figure.FOUND, "true", Figure.CLOSED_OUT,
            "h.closed_out_on <= :day", Figure.OPEN, "h.open", Figure.OVERDUE,
            "h.open and h.current_deadline < :day");
    private static final Map<Figure, String> EVENTS = Map.of(Figure.LISTED, "HazardListed", Figure.DELISTED,
            "HazardDelisted");
    private static final String WINDOWS = """
            unnest(:parks::text[], :codes::text[], (:froms::text[])::date[], (:tos::text[])::date[])
                as s(park_id, code, from_day, to_day)
            """;

    /** Reads window by window, whatever the planner estimates for unnest: a join would read every hazard. */
    static final String FOUND_COUNT = """
            select s.park_id, s.code, c.* from %s cross join lateral (
                select count(*), count(*) filter (where %s), count(*) filter (where %s), count(*) filter (where %s)
                from query.hazard h where h.park_id = s.park_id
                    and h.discovered_on between s.from_day and least(s.to_day, :day) and %s) c
            """.formatted(WINDOWS, OF_FOUND.get(Figure.CLOSED_OUT), OF_FOUND.get(Figure.OPEN),
            OF_FOUND.get(Figure.OVERDUE), FOUND);
    static final String LISTED_COUNT = """
            select s.park_id, s.code, c.* from %s cross join lateral (
                select count(distinct t.hazard_id) filter (where t.type = '%s'),
                    count(distinct t.hazard_id) filter (where t.type = '%s')
                from query.timeline t where t.park_id = s.park_id and t.type in ('HazardListed', 'HazardDelisted')
                    and not t.voided
                    and t.occurred_on between s.from_day and least(s.to_day, :day)) c
            """.formatted(WINDOWS, EVENTS.get(Figure.LISTED), EVENTS.get(Figure.DELISTED));

    private final JdbcClient jdbc;
    private final FileJson json;

    StageCounts(JdbcClient jdbc, FileJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A stage in one park.
     *
     * @param parkId
     *            the park
     * @param key
     *            identifies the stage within the park
     * @param stage
     *            the stage
     */
    record Window(String parkId, String key, Stage stage) {
    }

    /** The figures of each of these stages; every figure has a value. */
    Map<Window, Map<Figure, Long>> of(List<Window> windows, LocalDate day) {
        Map<Window, Map<Figure, Long>> counts = new HashMap<>();
        Map<String, Window> byKey = new HashMap<>();
        windows.forEach(window -> {
            var zeros = new EnumMap<Figure, Long>(Figure.class);
            List.of(Figure.values()).forEach(figure -> zeros.put(figure, 0L));
            counts.put(window, zeros);
            byKey.put(window.parkId() + " " + window.key(), window);
        });
        count(FOUND_COUNT, windows, day, List.of(Figure.FOUND, Figure.CLOSED_OUT, Figure.OPEN, Figure.OVERDUE), byKey,
                counts);
        count(LISTED_COUNT, windows, day, List.of(Figure.LISTED, Figure.DELISTED), byKey, counts);
        return counts;
    }

    /** The hazards that a figure counts, by id: the given number of rows after that id. */
    List<StoredHazard> hazards(Figure figure, String parkId, Stage stage, LocalDate day, String after, int rows) {
        String condition = EVENTS.containsKey(figure)
                ? """
                        h.id in (select hazard_id from query.timeline where park_id = :park and type = '%s'
                            and not voided
                            and occurred_on between :from and least(:to, :day))"""
                        .formatted(EVENTS.get(figure))
                : "h.discovered_on between :from and least(:to, :day) and %s and %s".formatted(FOUND,
                        OF_FOUND.get(figure));
        return jdbc.sql("""
                select h.file, p.name, u.name from query.hazard h left join query.park p on p.id = h.park_id
                    left join query.unit u on u.id = h.unit_id
                where h.park_id = :park and %s and h.id > :after order by h.id limit :rows
                """.formatted(condition)).param("park", parkId).param("from", stage.from()).param("to", stage.to())
                .param("day", day).param("after", after).param("rows", rows)
                .query((row, number) -> new StoredHazard(json.file(row.getString(1)), row.getString(2),
                        row.getString(3)))
                .list();
    }

    private void count(String sql, List<Window> windows, LocalDate day, List<Figure> figures,
            Map<String, Window> byKey, Map<Window, Map<Figure, Long>> counts) {
        jdbc.sql(sql).param("parks", windows.stream().map(Window::parkId).toArray(String[]::new))
                .param("codes", windows.stream().map(Window::key).toArray(String[]::new))
                .param("froms", windows.stream().map(each -> each.stage().from().toString()).toArray(String[]::new))
                .param("tos", windows.stream().map(each -> each.stage().to().toString()).toArray(String[]::new))
                .param("day", day).query(row -> {
                    var of = counts.get(byKey.get(row.getString(1) + " " + row.getString(2)));
                    for (int i = 0; i < figures.size(); i++) {
                        of.put(figures.get(i), row.getLong(3 + i));
                    }
                });
    }
}
