package bihuan.query.core.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is asked of the indicators.
 *
 * @param period
 *            for which days
 * @param by
 *            into which rows the answer is told apart; at most one dimension of time; none asks for the total alone
 * @param only
 *            of which parks, categories, sources and levels
 */
public record IndicatorQuery(Period period, List<Dimension> by, MarkFilter only) {

    /** An answer has no place for these: they tell what happened, and no rate is made of them. */
    private static final Set<Figure> APART = EnumSet.of(Figure.DUE_MISSED, Figure.CLOSED_OUT_WITHIN);
    private static final List<Figure> ALL = Stream.of(Figure.values()).filter(figure -> !APART.contains(figure))
            .toList();
    private static final List<Figure> IN_TIME = ALL.stream().filter(figure -> figure.when() != CountingWindow.LATE)
            .toList();

    /** The slice of time of the rows, or null. */
    public Slice slice() {
        return by.stream().map(Dimension::slice).filter(slice -> slice != null).findAny().orElse(null);
    }

    /** The parts of the period that rows are about: the whole of it when they are not about time. */
    public List<Period> periods() {
        return slice() == null ? List.of(period) : period.slices(slice());
    }

    /** The dimensions of the rows other than time, in their order. */
    public List<Dimension> dimensions() {
        return by.stream().filter(dimension -> dimension.slice() == null).toList();
    }

    /** The figures there are: what belongs to a day alone is not told apart by time. */
    public List<Figure> figures() {
        return slice() == null ? ALL : IN_TIME;
    }

    /** The same question without rows. */
    public IndicatorQuery total() {
        return new IndicatorQuery(period, List.of(), only);
    }
}
