package bihuan.query.core.indicator;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A rate with its numerator and denominator.
 *
 * @param numerator
 *            the numerator
 * @param denominator
 *            the denominator
 * @param rate
 *            per cent, to two places, half up; null when the denominator is zero: of nothing, nothing can be said
 * @param text
 *            the rate as it is shown: {@code 39.56 %}, or {@code n/a}
 */
public record Ratio(long numerator, long denominator, BigDecimal rate, String text) {

    private static final String NOT_APPLICABLE = "n/a";
    private static final int PLACES = 2;

    /** The ratio of these two numbers. */
    public static Ratio of(long numerator, long denominator) {
        if (denominator == 0) {
            return new Ratio(numerator, 0, null, NOT_APPLICABLE);
        }
        BigDecimal rate = BigDecimal.valueOf(numerator).movePointRight(2).divide(BigDecimal.valueOf(denominator),
                PLACES, RoundingMode.HALF_UP);
        return new Ratio(numerator, denominator, rate, rate.toPlainString() + " %");
    }
}
