package bihuan.query.figures.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import bihuan.platform.testing.TestDatabase;
import bihuan.query.testing.QuerySchema;

/** With thirty thousand hazards, the figures of stages are counted within their windows by index. */
class StageCountsTest {

    private static final JdbcClient JDBC = JdbcClient.create(QuerySchema.in(TestDatabase.fresh()));

    @BeforeAll
    static void thirty_thousand_hazards_a_tenth_of_them_listed() {
        JDBC.sql("""
                insert into query.hazard (id, version, number, park_id, unit_id, category, location, description,
                    discovered_on, rectification, listing, restriction, extension, open, current_deadline, file)
                select 'hazard-' || i, 0, 'n' || i, 'park-' || i % 20, 'unit-' || i % 2000, '消防', '车间' || i, '报警系统未投用',
                    date '2020-01-01' + i % 2000, 'CONFIRMED', 'NONE', 'NONE', 'NONE', i % 10 = 0,
                    date '2026-01-01' + i % 900, jsonb_build_object('text', repeat('x', 500))
                from generate_series(1, 30000) i""").update();
        JDBC.sql("""
                insert into query.timeline
                select 'hazard-' || i, s, case when s = 1 and i % 10 = 0 then 'HazardListed' else 'HazardConfirmed' end,
                    date '2020-01-01' + i % 2000, now(), 'park-' || i % 20, 'unit-' || i % 2000, '{}', '[]'
                from generate_series(1, 30000) i, generate_series(0, 3) s""").update();
        JDBC.sql("vacuum analyze").update();
    }

    @Test
    void figures_of_hazards_found_come_from_their_index() {
        assertThat(plan(StageCounts.FOUND_COUNT)).contains("hazard_found")
                .doesNotContain("Seq Scan on hazard");
    }

    @Test
    void listings_come_from_theirs() {
        assertThat(plan(StageCounts.LISTED_COUNT)).contains("timeline_listing").doesNotContain("Seq Scan on timeline");
    }

    private static String plan(String statement) {
        String[] parks = {"park-3", "park-3"};
        return String.join("\n", JDBC.sql("explain " + statement).param("parks", parks)
                .param("codes", new String[]{"first", "second"})
                .param("froms", new String[]{"2020-06-01", "2020-06-01"})
                .param("tos", new String[]{"2020-06-30", "2020-12-31"}).param("day", LocalDate.parse("2026-06-15"))
                .query(String.class).list());
    }
}
