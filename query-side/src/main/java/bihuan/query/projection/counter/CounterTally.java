package bihuan.query.projection.counter;

import java.math.BigDecimal;
import java.util.TreeMap;

import bihuan.query.core.file.HazardFile;
import bihuan.query.store.LedgerSchema;

/**
 * The expected counters, summed file by file, to compare with the stored ones. Its size is that of the counters, not of
 * the ledger.
 */
public final class CounterTally {

    private final TreeMap<String, BigDecimal> amounts = new TreeMap<>();

    /** Receives each counter that differs from its expected value. */
    public interface Differences {

        /** Reports a counter that should be {@code expected} and is {@code found}. */
        void add(String counter, BigDecimal expected, BigDecimal found);
    }

    /** Adds one file. */
    public void add(HazardFile file) {
        Contribution.of(file).forEach((key, amount) -> {
            amounts.merge(name("PARK", file.report().parkId(), key.measure().name(), key.bucket()), amount,
                    BigDecimal::add);
            amounts.merge(name("UNIT", file.report().unitId(), key.measure().name(), key.bucket()), amount,
                    BigDecimal::add);
        });
    }

    /** Compares with the stored counters; the tally cannot be used afterwards. */
    public void compare(LedgerSchema tables, Differences differences) {
        tables.sql("select kind, scope_id, measure, bucket, amount from query.counter").query(row -> {
            String counter = name(row.getString(1), row.getString(2), row.getString(3), row.getString(4));
            var expected = amounts.remove(counter);
            check(counter, expected == null ? BigDecimal.ZERO : expected, row.getBigDecimal(5), differences);
        });
        amounts.forEach((counter, expected) -> check(counter, expected, BigDecimal.ZERO, differences));
    }

    private static void check(String counter, BigDecimal expected, BigDecimal found, Differences differences) {
        if (expected.compareTo(found) != 0) {
            differences.add(counter, expected, found);
        }
    }

    private static String name(String... parts) {
        return String.join(" ", parts);
    }
}
