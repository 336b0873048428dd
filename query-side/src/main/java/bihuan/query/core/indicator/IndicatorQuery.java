package bihuan.query.core.indicator;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A query of the indicators.
 *
 * @param period
 *            the period
 * @param by
 *            the dimensions that group the rows, at most one of them of time; none gives the total alone
 * @param only
 *            the parks, categories, sources and levels that count
 */
public record IndicatorQuery(Period period, List<Dimension> by, MarkFilter only) {

    /** Figures that are not part of a result: they count what happened, and no rate uses them. */
    private static final Set<Figure> APART = EnumSet.of(Figure.DUE_MISSED, Figure.CLOSED_OUT_WITHIN);
    private static final List<Figure> ALL = Stream.of(Figure.values()).filter(figure -> !APART.contains(figure))
            .toList();
    private static final List<Figure> IN_TIME = ALL.stream().filter(figure -> figure.when() != CountingWindow.LATE)
            .toList();

    /** The slice of time of the rows, or null. */
    public Slice slice() {
        return by.stream().map(Dimension::slice).filter(slice -> slice != null).findAny().orElse(null);
    }

    /** The slices of the period that rows are for; the whole period when they are not grouped by time. */
    public List<Period> periods() {
        return slice() == null ? List.of(period) : period.slices(slice());
    }

    /** The dimensions of the rows other than time, in their order. */
    public List<Dimension> dimensions() {
        return by.stream().filter(dimension -> dimension.slice() == null).toList();
    }

    /** The figures of the result: those that belong to a day are not grouped by time. */
    public List<Figure> figures() {
        return slice() == null ? ALL : IN_TIME;
    }

    /** The same query without rows. */
    public IndicatorQuery total() {
        return new IndicatorQuery(period, List.of(), only);
    }
}
