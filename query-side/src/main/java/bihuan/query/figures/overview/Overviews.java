package bihuan.query.figures.overview;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import org.springframework.stereotype.Component;

import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Restriction;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.HazardFile;
import bihuan.query.projection.counter.Contribution;
import bihuan.query.projection.counter.CounterScope;
import bihuan.query.projection.counter.CounterTable;
import bihuan.query.projection.counter.Measure;
import bihuan.query.register.ParkView;
import bihuan.query.register.Parks;
import bihuan.query.store.Timeline;
import bihuan.query.web.AnswerDay;

/**
 * Computes the overview. Today's comes from the counters: no hazard is read, and no nightly job decides what is
 * overdue. For another day it is the same sum over the files folded up to that day.
 */
@Component
public class Overviews {

    private static final int WEEK = 7;
    private static final int MONTH = 30;

    private final CounterTable counters;
    private final Timeline timeline;
    private final Parks parks;
    private final Clock clock;

    Overviews(CounterTable counters, Timeline timeline, Parks parks, Clock clock) {
        this.counters = counters;
        this.timeline = timeline;
        this.parks = parks;
        this.clock = clock;
    }

    /** The figures of this scope today. */
    public Overview of(Scope scope) {
        return of(LocalDate.now(clock), counters.sums(CounterScope.of(scope)), parks.in(scope));
    }

    /** The figures of this scope as of a day, as known at an instant, or both. */
    public Overview past(Scope scope, LocalDate happenedBy, Instant knownAt) {
        LocalDate day = AnswerDay.of(happenedBy, knownAt, clock);
        Collection<HazardFile> files = timeline.upTo(scope, happenedBy, knownAt).values();
        List<ParkView> byPark = parks.in(scope, happenedBy, knownAt).stream().map(park -> counted(park, of(day,
                CounterTable.Sums.of(files.stream().filter(file -> file.report().parkId().equals(park.id())).toList()),
                List.of()))).toList();
        return of(day, CounterTable.Sums.of(files), byPark);
    }

    private static Overview of(LocalDate day, CounterTable.Sums sums, List<ParkView> byPark) {
        var deadlines = sums.of(Measure.OPEN_BY_DEADLINE);
        var states = sums.of(Measure.RECTIFICATION);
        return new Overview(day, count(sums.of(Measure.TOTAL), all -> true), count(deadlines, all -> true),
                count(sums.of(Measure.LISTING), Listing.LISTED.name()::equals),
                count(sums.of(Measure.RESTRICTION), state -> !state.equals(Restriction.NONE.name())),
                count(deadlines, due -> dated(due) && due.compareTo(day.toString()) < 0),
                count(deadlines, due -> within(due, day, WEEK)), count(deadlines, due -> within(due, day, MONTH)),
                count(sums.of(Measure.CLOSED_OUT), on -> on.startsWith(day.toString().substring(0, 7))),
                money(sums.of(Measure.FUNDS_PLANNED)), money(sums.of(Measure.FUNDS_SPENT)),
                Arrays.stream(Rectification.values())
                        .map(state -> new Overview.StateCount(state, count(states, state.name()::equals))).toList(),
                byPark);
    }

    private static ParkView counted(ParkView park, Overview figures) {
        return new ParkView(park.id(), park.name(), park.district(), park.clockProfile(), figures.total(),
                figures.open(), figures.listed(), figures.suspended(), figures.overdue(), park.closed(),
                park.succeededBy(), park.version());
    }

    private static boolean within(String due, LocalDate day, int days) {
        return dated(due) && due.compareTo(day.toString()) >= 0 && due.compareTo(day.plusDays(days).toString()) <= 0;
    }

    private static boolean dated(String bucket) {
        return !bucket.equals(Contribution.ONLY);
    }

    private static long count(Map<String, BigDecimal> byBucket, Predicate<String> which) {
        return byBucket.entrySet().stream().filter(bucket -> which.test(bucket.getKey()))
                .mapToLong(bucket -> bucket.getValue().longValueExact()).sum();
    }

    private static BigDecimal money(Map<String, BigDecimal> byBucket) {
        return byBucket.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
