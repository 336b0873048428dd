package bihuan.benchmarks.result;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * One comparison: what was measured in each interleaved round, of the product and of what it is compared with.
 *
 * @param name
 *            the same in every run
 * @param what
 *            what the product did
 * @param against
 *            what it is compared with
 * @param unit
 *            of both; a comparison with a plain limit has a limit of 1 in this unit
 * @param target
 *            what the ratio of the two is to reach
 * @param product
 *            by round
 * @param other
 *            by round
 * @param details
 *            further figures, by what they are, as text
 */
public record Result(String name, String what, String against, String unit, Target target, List<Double> product,
        List<Double> other, Map<String, String> details) {

    /**
     * What a ratio is to reach.
     *
     * @param moreIsBetter
     *            whether the ratio is to be at least that much, and not at most
     */
    public record Target(boolean moreIsBetter, double reach, double moonshot) {

        /** A ratio of at least that much. */
        public static Target atLeast(double reach, double moonshot) {
            return new Target(true, reach, moonshot);
        }

        /** A ratio of at most that much. */
        public static Target atMost(double reach, double moonshot) {
            return new Target(false, reach, moonshot);
        }

        private boolean isMet(double ratio, double limit) {
            return moreIsBetter ? ratio >= limit : ratio <= limit;
        }
    }

    /** The ratios of product and other, round by round, ascending. */
    private List<Double> ratios() {
        return IntStream.range(0, product.size()).mapToObj(round -> product.get(round) / other.get(round)).sorted()
                .toList();
    }

    /** The median of the ratios of the rounds. */
    public double ratio() {
        return median(ratios());
    }

    /** The least ratio of a round. */
    public double least() {
        return ratios().getFirst();
    }

    /** The greatest ratio of a round. */
    public double most() {
        return ratios().getLast();
    }

    /** Which target the median meets. */
    public String verdict() {
        return target.isMet(ratio(), target.moonshot())
                ? "moonshot"
                : target.isMet(ratio(), target.reach()) ? "reached" : "not reached";
    }

    /** The middle one, the upper of two. */
    public static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
