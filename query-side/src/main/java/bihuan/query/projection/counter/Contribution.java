package bihuan.query.projection.counter;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

import bihuan.query.core.file.HazardFile;

/** What one hazard adds to the counters of its park and of its unit. Counters are sums of contributions. */
public final class Contribution {

    /** The bucket of measures that have only one, and of an open hazard without a deadline. */
    public static final String ONLY = "-";

    private Contribution() {
    }

    /**
     * A measure and one of its buckets.
     *
     * @param measure
     *            what
     * @param bucket
     *            which part of it
     */
    public record Key(Measure measure, String bucket) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            int byMeasure = measure.compareTo(other.measure);
            return byMeasure == 0 ? bucket.compareTo(other.bucket) : byMeasure;
        }
    }

    /** What this hazard adds; nothing for null. */
    public static Map<Key, BigDecimal> of(HazardFile file) {
        var amounts = new TreeMap<Key, BigDecimal>();
        if (file == null) {
            return amounts;
        }
        var regions = file.regions();
        one(amounts, Measure.TOTAL, ONLY);
        one(amounts, Measure.RECTIFICATION, regions.rectification().name());
        one(amounts, Measure.LISTING, regions.listing().name());
        one(amounts, Measure.RESTRICTION, regions.restriction().name());
        one(amounts, Measure.EXTENSION, regions.extension().name());
        if (file.open()) {
            var deadline = file.deadlines().current();
            one(amounts, Measure.OPEN_BY_DEADLINE, deadline == null ? ONLY : deadline.toString());
        }
        if (file.ending().closedOutOn() != null) {
            one(amounts, Measure.CLOSED_OUT, file.ending().closedOutOn().toString());
        }
        if (file.found()) {
            money(amounts, Measure.FUNDS_PLANNED, file.fundsPlanned());
            money(amounts, Measure.FUNDS_SPENT, file.progress().fundsSpent());
        }
        return amounts;
    }

    private static void one(Map<Key, BigDecimal> amounts, Measure measure, String bucket) {
        amounts.put(new Key(measure, bucket), BigDecimal.ONE);
    }

    private static void money(Map<Key, BigDecimal> amounts, Measure measure, BigDecimal cny) {
        if (cny != null && cny.signum() != 0) {
            amounts.put(new Key(measure, ONLY), cny);
        }
    }
}
