package bihuan.query.core.indicator;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import bihuan.query.core.file.HazardFile;

/**
 * Every figure of a query, by the requested groups. Only figures of a point in time count in several groups: the stock
 * at the start of each month, the listings in force at its end. A total is therefore computed separately and never from
 * its rows.
 *
 * @param byGroup
 *            the amounts that are not zero
 */
public record Sums(Map<Group, Map<Figure, BigDecimal>> byGroup) {

    /**
     * The key of a row.
     *
     * @param period
     *            the index of the period in the query, from 0
     * @param values
     *            its value of each dimension, in the requested order
     */
    public record Group(int period, List<String> values) {
    }

    /** The sums over these hazards, as of the end of that day. */
    public static Sums of(Collection<HazardFile> files, IndicatorQuery question, LocalDate day) {
        var sums = new Sums(new HashMap<>());
        var periods = question.periods();
        var dimensions = question.dimensions();
        for (HazardFile file : files) {
            for (Mark mark : Marks.of(file)) {
                if (question.only().holds(file, mark)) {
                    var values = dimensions.stream().map(dimension -> dimension.of(file, mark)).toList();
                    for (int i = 0; i < periods.size(); i++) {
                        sums.add(new Group(i, values), mark, question, periods.get(i), day);
                    }
                }
            }
        }
        return sums;
    }

    private void add(Group group, Mark mark, IndicatorQuery question, Period period, LocalDate day) {
        question.figures().forEach(figure -> add(group, figure, figure.of(mark, period, day)));
    }

    /** Adds to one figure of one group. */
    public void add(Group group, Figure figure, BigDecimal amount) {
        if (amount.signum() != 0) {
            byGroup.computeIfAbsent(group, key -> new EnumMap<>(Figure.class)).merge(figure, amount, BigDecimal::add);
        }
    }

    /** The amounts of one group. */
    public Map<Figure, BigDecimal> of(Group group) {
        return byGroup.getOrDefault(group, Map.of());
    }
}
