package bihuan.query.core.indicator;

import java.math.BigDecimal;
import java.util.Map;

/**
 * The indicators of a period, or of a part of it. {@link Figure} defines what each counts; money is CNY.
 *
 * @param found
 *            found in the period
 * @param rectification
 *            rectification rate (整改率): of those, closed out by the day
 * @param carriedIn
 *            stock when the period began, and how many of it were closed out in the period
 * @param onTime
 *            on-time rate (按期整改率): of what fell due by its current deadline, accepted in time
 * @param onTimeOriginal
 *            the same by the deadline as first set
 * @param overdue
 *            open past the current deadline on the day (超期未整改); null in a row of a month, quarter or year, for it
 *            belongs to a day and not to a period
 * @param listed
 *            listed in the period (挂牌)
 * @param delisted
 *            delisted in the period (摘牌)
 * @param inForce
 *            listings in force at the end of the period, or on the day when that is earlier (在挂)
 * @param fundsPlanned
 *            planned for what was found
 * @param fundsCommitted
 *            of that, assured (落实)
 * @param fundsSpent
 *            spent on what was found
 */
public record Figures(long found, Ratio rectification, Ratio carriedIn, Ratio onTime, Ratio onTimeOriginal,
        Long overdue, long listed, long delisted, long inForce, BigDecimal fundsPlanned, BigDecimal fundsCommitted,
        BigDecimal fundsSpent) {

    static Figures of(Map<Figure, BigDecimal> sums, boolean ofAPartInTime) {
        return new Figures(count(sums, Figure.FOUND), ratio(sums, Figure.CLOSED_OUT, Figure.FOUND),
                ratio(sums, Figure.CARRIED_IN_CLOSED_OUT, Figure.CARRIED_IN),
                ratio(sums, Figure.DUE_ON_TIME, Figure.DUE),
                ratio(sums, Figure.ORIGINALLY_DUE_ON_TIME, Figure.ORIGINALLY_DUE),
                ofAPartInTime ? null : count(sums, Figure.OVERDUE), count(sums, Figure.LISTED),
                count(sums, Figure.DELISTED), count(sums, Figure.IN_FORCE), money(sums, Figure.FUNDS_PLANNED),
                money(sums, Figure.FUNDS_COMMITTED), money(sums, Figure.FUNDS_SPENT));
    }

    private static Ratio ratio(Map<Figure, BigDecimal> sums, Figure numerator, Figure denominator) {
        return Ratio.of(count(sums, numerator), count(sums, denominator));
    }

    private static long count(Map<Figure, BigDecimal> sums, Figure figure) {
        return money(sums, figure).longValueExact();
    }

    private static BigDecimal money(Map<Figure, BigDecimal> sums, Figure figure) {
        return sums.getOrDefault(figure, BigDecimal.ZERO);
    }
}
