package bihuan.query.overview;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Restriction;
import bihuan.api.permission.Scope;
import bihuan.query.counter.Contribution;
import bihuan.query.counter.CounterScope;
import bihuan.query.counter.CounterTable;
import bihuan.query.counter.Measure;
import bihuan.query.parks.Parks;

/** Adds up the overview from the counters: no hazard is read, and no nightly job decides what is overdue. */
@Component
public class Overviews {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final CounterTable counters;
    private final Parks parks;
    private final Clock clock;

    Overviews(CounterTable counters, Parks parks, Clock clock) {
        this.counters = counters;
        this.parks = parks;
        this.clock = clock;
    }

    /** The figures of this scope today. */
    public Overview of(Scope scope) {
        LocalDate today = LocalDate.now(clock);
        var sums = counters.sums(CounterScope.of(scope));
        var deadlines = sums.of(Measure.OPEN_BY_DEADLINE);
        var states = sums.of(Measure.RECTIFICATION);
        return new Overview(today, count(sums.of(Measure.TOTAL), all -> true), count(deadlines, all -> true),
                count(sums.of(Measure.LISTING), Listing.LISTED.name()::equals),
                count(sums.of(Measure.RESTRICTION), state -> !state.equals(Restriction.NONE.name())),
                count(deadlines, day -> dated(day) && day.compareTo(today.toString()) < 0),
                count(deadlines, day -> due(day, today, WEEK)), count(deadlines, day -> due(day, today, MONTH)),
                count(sums.of(Measure.CLOSED_OUT), day -> day.startsWith(today.toString().substring(0, 7))),
                money(sums.of(Measure.FUNDS_PLANNED)), money(sums.of(Measure.FUNDS_SPENT)),
                Arrays.stream(Rectification.values())
                        .map(state -> new Overview.StateCount(state, count(states, state.name()::equals))).toList(),
                parks.in(scope));
    }

    private static boolean due(String day, LocalDate today, int days) {
        return dated(day) && day.compareTo(today.toString()) >= 0
                && day.compareTo(today.plusDays(days).toString()) <= 0;
    }

    private static boolean dated(String day) {
        return !day.equals(Contribution.ONLY);
    }

    private static long count(Map<String, BigDecimal> byBucket, Predicate<String> which) {
        return byBucket.entrySet().stream().filter(bucket -> which.test(bucket.getKey()))
                .mapToLong(bucket -> bucket.getValue().longValueExact()).sum();
    }

    private static BigDecimal money(Map<String, BigDecimal> byBucket) {
        return byBucket.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
