package bihuan.query.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import bihuan.api.permission.Scope;
import bihuan.platform.testing.TestDatabase;
import bihuan.query.core.indicator.Dimension;
import bihuan.query.core.indicator.IndicatorQuery;
import bihuan.query.core.indicator.MarkFilter;
import bihuan.query.core.indicator.Period;
import bihuan.query.testing.QuerySchema;

/** With the marks of thirty thousand hazards over six years, a month is answered from indexes. */
class IndicatorIndexesTest {

    private static final JdbcClient JDBC = JdbcClient.create(QuerySchema.in(TestDatabase.fresh()));
    private static final int HAZARDS = Integer.getInteger("bihuan.test.hazards", 30_000);
    private static final LocalDate TODAY = LocalDate.parse("2025-12-15");
    private static final Period MONTH = new Period(LocalDate.parse("2025-12-01"), TODAY);

    @BeforeAll
    static void the_marks_of_many_hazards() {
        JDBC.sql(
                """
                        insert into query.indicator_mark
                        select 'hazard-' || i, ordinal, kind, found + offs,
                            case when kind = 'FOUND' then null when found + lasts < date '2025-12-15' and i % 50 <> 0
                                then found + offs + lasts end,
                            i % 7 <> 0, 'park-' || i % 20, 'unit-' || i % 2000, 'category-' || i % 8,
                            'SOURCE-' || i % 5, 'LEVEL-' || i % 4, i, i, i
                        from (select i, date '2020-01-01' + i % 2176 found, 20 + i % 120 lasts
                              from generate_series(1, :hazards) i) h
                        cross join (values (0, 'FOUND', 0), (1, 'OPEN', 0), (2, 'DUE', 90), (3, 'ORIGINALLY_DUE', 60),
                            (4, 'LISTING', 10)) k (ordinal, kind, offs)
                        where kind <> 'LISTING' or i % 3 = 0
                        """)
                .param("hazards", HAZARDS).update();
        JDBC.sql("vacuum analyze query.indicator_mark").update();
    }

    @Test
    void a_month_reads_no_table_from_end_to_end() {
        for (Scope scope : List.of(Scope.DISTRICT, Scope.park("park-3"), Scope.unit("unit-77"))) {
            assertThat(plan(scope, new IndicatorQuery(MONTH, List.of(), MarkFilter.ALL))).as("%s", scope)
                    .contains("indicator_mark_").doesNotContain("Seq Scan");
        }
    }

    /** Asserts nothing, since machines differ; with {@code -Dbihuan.test.hazards=100000} it prints the durations. */
    @Test
    void the_duration_of_each_query_is_printed() {
        var years = new Period(LocalDate.parse("2020-01-01"), TODAY);
        var year = new Period(LocalDate.parse("2025-01-01"), TODAY);
        say("district, a month", Scope.DISTRICT, new IndicatorQuery(MONTH, List.of(), MarkFilter.ALL));
        say("district, a year by month", Scope.DISTRICT,
                new IndicatorQuery(year, List.of(Dimension.MONTH), MarkFilter.ALL));
        say("district, a year by category", Scope.DISTRICT,
                new IndicatorQuery(year, List.of(Dimension.CATEGORY), MarkFilter.ALL));
        say("district, six years by park", Scope.DISTRICT,
                new IndicatorQuery(years, List.of(Dimension.PARK), MarkFilter.ALL));
        say("park, a year by month", Scope.park("park-3"),
                new IndicatorQuery(year, List.of(Dimension.MONTH), MarkFilter.ALL));
        assertThat(Indicators.stored(JDBC, Scope.DISTRICT, new IndicatorQuery(years, List.of(), MarkFilter.ALL), TODAY)
                .byGroup())
                .hasSize(1);
    }

    private static void say(String what, Scope scope, IndicatorQuery question) {
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 7; i++) {
            long start = System.nanoTime();
            Indicators.stored(JDBC, scope, question, TODAY);
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("%d hazards, %s: %.1f ms%n", HAZARDS, what, best / 1e6);
    }

    private static String plan(Scope scope, IndicatorQuery question) {
        var sql = new MarkSql(question, scope, TODAY);
        return JDBC.sql("explain " + sql.sums()).params(sql.parameters()).query(String.class).list().stream()
                .collect(Collectors.joining("\n"));
    }
}
