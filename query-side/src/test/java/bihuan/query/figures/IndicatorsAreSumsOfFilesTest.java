package bihuan.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.permission.Scope;
import bihuan.platform.testing.TestDatabase;
import bihuan.platform.time.TimeConfiguration;
import bihuan.query.core.file.Acts;
import bihuan.query.core.file.HazardFile;
import bihuan.query.core.file.LegalLives;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.Figure;
import bihuan.query.core.indicator.IndicatorQuery;
import bihuan.query.core.indicator.MarkFilter;
import bihuan.query.core.indicator.Marks;
import bihuan.query.core.indicator.Period;
import bihuan.query.core.indicator.Slice;
import bihuan.query.core.indicator.Sums;
import bihuan.query.core.indicator.Sums.Group;
import bihuan.query.projection.Written;
import bihuan.query.testing.QuerySchema;

/** For any history of hazards, every figure of the stored marks equals that of the files folded one by one. */
class IndicatorsAreSumsOfFilesTest {

    private static final DriverManagerDataSource DATABASE = QuerySchema.in(TestDatabase.fresh());
    private static final JdbcClient JDBC = JdbcClient.create(DATABASE);
    private static final Written WRITTEN = new Written(DATABASE);
    private static final List<List<Dimension>> BY = List.of(List.of(), List.of(Dimension.MONTH),
            List.of(Dimension.QUARTER), List.of(Dimension.YEAR), List.of(Dimension.PARK), List.of(Dimension.CATEGORY),
            List.of(Dimension.SOURCE), List.of(Dimension.LEVEL), List.of(Dimension.SOURCE, Dimension.MONTH),
            List.of(Dimension.LEVEL, Dimension.PARK));
    private static int tries;

    @Property(tries = 30)
    void every_figure_stored_is_the_sum_over_the_folded_files(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 12) int batchSize, @ForAll @IntRange(min = 1, max = 8) int hazards) {
        var random = new Random(seed);
        String park = "park-" + tries++;
        var lives = lives(park, hazards, random);
        WRITTEN.write(lives, batchSize);
        var files = lives.stream().map(IndicatorsAreSumsOfFilesTest::fold).toList();
        LocalDate day = Acts.START.plusDays(random.nextInt(260));
        var period = period(random);
        for (var by : BY) {
            var question = new IndicatorQuery(period, by, only(random));
            for (Scope scope : List.of(Scope.park(park), Scope.unit("unit-" + park + "-0"))) {
                var inScope = files.stream()
                        .filter(file -> scope.covers(file.report().parkId(), file.report().unitId())).toList();
                assertThat(plain(Indicators.stored(JDBC, scope, question, day)))
                        .as("%s %s %s as of %s", seed, question, scope, day)
                        .isEqualTo(plain(Sums.of(inScope, question, day)));
            }
        }
    }

    @Property(tries = 30)
    void every_stretch_of_the_trend_is_counted_over_the_folded_files(@ForAll long seed,
            @ForAll @IntRange(min = 1, max = 8) int hazards) {
        var random = new Random(seed);
        String park = "park-" + tries++;
        var lives = lives(park, hazards, random);
        WRITTEN.write(lives, 5);
        var files = lives.stream().map(IndicatorsAreSumsOfFilesTest::fold).toList();
        LocalDate day = Acts.START.plusDays(random.nextInt(260));
        var clock = Clock.fixed(day.atStartOfDay(TimeConfiguration.ZONE).toInstant(), TimeConfiguration.ZONE);
        var months = new Trend(JDBC, clock).of(Scope.park(park), 1 + random.nextInt(14),
                random.nextBoolean() ? Slice.MONTH : Slice.QUARTER);
        assertThat(months.getLast().period().to()).isEqualTo(day);
        assertThat(months).allSatisfy(month -> assertThat(month).isEqualTo(new Trend.Stretch(month.period(),
                count(Figure.FOUND, files, month.period(), day),
                count(Figure.CLOSED_OUT_WITHIN, files, month.period(), day),
                count(Figure.DUE_MISSED, files, month.period(), day))));
    }

    @Property(tries = 60)
    void rows_never_count_twice_and_leave_nothing_out(@ForAll long seed) {
        var random = new Random(seed);
        var files = lives("park", 6, random).stream().map(IndicatorsAreSumsOfFilesTest::fold).toList();
        LocalDate day = Acts.START.plusDays(random.nextInt(260));
        var period = period(random);
        var total = Sums.of(files, new IndicatorQuery(period, List.of(), MarkFilter.ALL), day)
                .of(new Group(0, List.of()));
        for (Dimension dimension : Dimension.values()) {
            var question = new IndicatorQuery(period, List.of(dimension), MarkFilter.ALL);
            var added = new EnumMap<Figure, BigDecimal>(Figure.class);
            Sums.of(files, question, day).byGroup().values().forEach(
                    row -> row.forEach((figure, amount) -> added.merge(figure, amount, BigDecimal::add)));
            for (Figure figure : Figure.values()) {
                if (dimension.slice() == null || addsUpOverTime(figure)) {
                    assertThat(added.getOrDefault(figure, BigDecimal.ZERO)).as("%s by %s", figure, dimension)
                            .isEqualByComparingTo(total.getOrDefault(figure, BigDecimal.ZERO));
                }
            }
        }
    }

    @Property(tries = 200)
    void overdue_and_found_are_what_the_files_say_of_themselves_whatever_part_was_known(@ForAll long seed) {
        var random = new Random(seed);
        var life = LegalLives.of("hazard", "park", "unit", 1 + random.nextInt(30), random);
        HazardFile file = fold(life.subList(0, 1 + random.nextInt(life.size())));
        LocalDate day = Acts.START.plusDays(random.nextInt(260));
        var all = new Period(LocalDate.parse("2000-01-01"), LocalDate.parse("2100-01-01"));
        var sums = Sums.of(List.of(file), new IndicatorQuery(all, List.of(), MarkFilter.ALL), day)
                .of(new Group(0, List.of()));
        assertThat(sums.containsKey(Figure.OVERDUE)).isEqualTo(file.overdue(day));
        assertThat(sums.containsKey(Figure.FOUND)).isEqualTo(file.found());
        assertThat(sums.containsKey(Figure.CLOSED_OUT)).isEqualTo(file.ending().closedOutOn() != null);
        assertThat(count(Figure.CLOSED_OUT_WITHIN, List.of(file), all, day) == 1)
                .isEqualTo(file.ending().closedOutOn() != null);
        var listings = new IndicatorQuery(all, List.of(), MarkFilter.ALL);
        var then = Sums.of(List.of(file), listings, day.plusYears(50)).of(new Group(0, List.of()));
        assertThat(then.containsKey(Figure.IN_FORCE)).isEqualTo(file.listed());
        assertThat(then.getOrDefault(Figure.LISTED, BigDecimal.ZERO)
                .subtract(then.getOrDefault(Figure.DELISTED, BigDecimal.ZERO)))
                .isEqualTo(then.getOrDefault(Figure.IN_FORCE, BigDecimal.ZERO));
    }

    private static long count(Figure figure, List<HazardFile> files, Period period, LocalDate day) {
        return files.stream().flatMap(file -> Marks.of(file).stream())
                .map(mark -> figure.of(mark, period, day)).reduce(BigDecimal.ZERO, BigDecimal::add).longValueExact();
    }

    private static boolean addsUpOverTime(Figure figure) {
        return switch (figure.when()) {
            case WITHIN, FALLEN_DUE, PAST_DUE, ENDED_WITHIN -> true;
            case AT_START, AT_START_ENDED_WITHIN, AT_END, LATE -> false;
        };
    }

    private static List<List<HazardEvent>> lives(String park, int hazards, Random random) {
        var lives = new ArrayList<List<HazardEvent>>();
        for (int i = 0; i < hazards; i++) {
            lives.add(LegalLives.of("hazard-" + park + "-" + i, park, "unit-" + park + "-" + i % 2,
                    1 + random.nextInt(40), random));
        }
        return lives;
    }

    private static Period period(Random random) {
        LocalDate from = Acts.START.plusDays(random.nextInt(120) - 30);
        return new Period(from, from.plusDays(random.nextInt(150)));
    }

    private static MarkFilter only(Random random) {
        return random.nextBoolean()
                ? MarkFilter.ALL
                : new MarkFilter(Map.of(Dimension.SOURCE, List.of("EXPERT", "PARK"), Dimension.LEVEL,
                        List.of("-", "COUNTY", "CITY")));
    }

    private static HazardFile fold(List<HazardEvent> events) {
        return LegalLives.file(events);
    }

    private static Map<String, String> plain(Sums sums) {
        var plain = new HashMap<String, String>();
        sums.byGroup().forEach((group, row) -> row
                .forEach((figure, amount) -> plain.put(group + " " + figure,
                        amount.stripTrailingZeros().toPlainString())));
        return plain;
    }
}
