package bihuan.query.figures;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.permission.Scope;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.Figure;
import bihuan.query.core.indicator.IndicatorQuery;
import bihuan.query.core.indicator.MarkFilter;
import bihuan.query.core.indicator.Period;
import bihuan.query.core.indicator.Slice;
import bihuan.query.core.indicator.Sums.Group;

/**
 * The trend by month or quarter, read in one statement. The stock of overdue hazards is not included, because its past
 * values are only in the timeline.
 */
@Component
public class Trend {

    private static final List<Figure> FIGURES = List.of(Figure.FOUND, Figure.CLOSED_OUT_WITHIN, Figure.DUE_MISSED);

    private final JdbcClient jdbc;
    private final Clock clock;

    Trend(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * A month or quarter.
     *
     * @param period
     *            its days, Asia/Shanghai; the last one ends today
     * @param found
     *            {@link Figure#FOUND} in it
     * @param closedOut
     *            {@link Figure#CLOSED_OUT_WITHIN} it
     * @param missed
     *            {@link Figure#DUE_MISSED} in it
     */
    public record Stretch(Period period, long found, long closedOut, long missed) {

        /** Whether all its figures are zero. */
        public boolean quiet() {
            return found == 0 && closedOut == 0 && missed == 0;
        }
    }

    /** These months of the scope, or the quarters that they lie in; the last is the one that it is now. */
    public List<Stretch> of(Scope scope, int months, Slice by) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = by.around(today.withDayOfMonth(1).minusMonths(months - 1L)).from();
        var question = new IndicatorQuery(new Period(first, today),
                List.of(by == Slice.MONTH ? Dimension.MONTH : Dimension.QUARTER), MarkFilter.ALL);
        var sums = Indicators.stored(jdbc, new MarkSql(question, FIGURES, scope, today));
        var periods = question.periods();
        return IntStream.range(0, periods.size())
                .mapToObj(i -> stretch(periods.get(i), sums.of(new Group(i, List.of())))).toList();
    }

    private static Stretch stretch(Period period, Map<Figure, BigDecimal> amounts) {
        return new Stretch(period, count(amounts, Figure.FOUND), count(amounts, Figure.CLOSED_OUT_WITHIN),
                count(amounts, Figure.DUE_MISSED));
    }

    private static long count(Map<Figure, BigDecimal> amounts, Figure figure) {
        return amounts.getOrDefault(figure, BigDecimal.ZERO).longValueExact();
    }
}
