package bihuan.query.core.indicator;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import bihuan.query.core.indicator.Sums.Group;

/**
 * The result of an indicator query.
 *
 * @param from
 *            first day of the period
 * @param to
 *            last day of the period
 * @param asOf
 *            the day, Asia/Shanghai, at whose end the figures hold
 * @param total
 *            of the whole period and all its rows
 * @param rows
 *            the rows: every month, quarter or year of the period when grouped by time alone, else those with any data
 */
public record IndicatorResult(LocalDate from, LocalDate to, LocalDate asOf, Figures total, List<Row> rows) {

    /**
     * One row.
     *
     * @param key
     *            which: by dimension, {@code {"month": "2021-03"}}; what has no category, source or level is {@code -}
     * @param from
     *            its first day
     * @param to
     *            its last day
     * @param figures
     *            its figures
     */
    public record Row(Map<String, String> key, LocalDate from, LocalDate to, Figures figures) {
    }

    /** Builds a result from its sums. */
    public static IndicatorResult of(IndicatorQuery question, LocalDate asOf, Sums total, Sums rows) {
        return new IndicatorResult(question.period().from(), question.period().to(), asOf,
                Figures.of(total.of(new Group(0, List.of())), false), rows(question, rows));
    }

    private static List<Row> rows(IndicatorQuery question, Sums sums) {
        if (question.by().isEmpty()) {
            return List.of();
        }
        var periods = question.periods();
        var groups = new ArrayList<>(question.dimensions().isEmpty()
                ? IntStream.range(0, periods.size()).mapToObj(i -> new Group(i, List.of())).toList()
                : sums.byGroup().keySet());
        groups.sort(Comparator.comparingInt(Group::period).thenComparing(group -> String.join("\n", group.values())));
        return groups.stream().map(group -> row(question, periods.get(group.period()), group, sums)).toList();
    }

    private static Row row(IndicatorQuery question, Period period, Group group, Sums sums) {
        var key = new LinkedHashMap<String, String>();
        var values = group.values().iterator();
        question.by().forEach(dimension -> key.put(dimension.code(),
                dimension.slice() == null ? values.next() : dimension.slice().name(period.from())));
        return new Row(key, period.from(), period.to(), Figures.of(sums.of(group), question.slice() != null));
    }
}
