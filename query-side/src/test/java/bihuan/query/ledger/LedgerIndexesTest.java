package bihuan.query.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.util.LinkedMultiValueMap;

import bihuan.api.permission.Scope;
import bihuan.platform.testing.TestDatabase;
import bihuan.query.testing.QuerySchema;
import bihuan.query.web.Parameters;

/** With thirty thousand hazards, the most frequent queries use an index. */
class LedgerIndexesTest {

    private static final String URL = TestDatabase.fresh();
    private static final JdbcClient JDBC = JdbcClient.create(QuerySchema.in(URL));

    @BeforeAll
    static void thirty_thousand_hazards() {
        JDBC.sql("insert into query.unit select 'unit-' || i, 'park-' || i % 20, '示范企业' || i || '有限公司', 'ENTERPRISE' "
                + "from generate_series(1, 2000) i").update();
        JDBC.sql("""
                insert into query.hazard (id, version, number, park_id, unit_id, category, location, description,
                    discovered_on, rectification, listing, restriction, extension, open, current_deadline, file,
                    principal_id, reference_numbers)
                select 'hazard-' || i, 0, 'n' || i, 'park-' || i % 20, 'unit-' || i % 2000, '消防', '车间' || i,
                    '第' || i || '号可燃气体检测报警系统未投用', date '2020-01-01' + i % 2000, 'CONFIRMED', 'NONE', 'NONE', 'NONE',
                    i % 10 = 0, date '2026-01-01' + i % 900, '{}',
                    'person-' || i % 6000, 'n' || i || E'\\n区安委办督[2026]' || i || '号'
                from generate_series(1, 30000) i""").update();
        JDBC.sql("insert into people.person select 'person-' || i, 'unit-' || i % 2000, '示范负责人' || i "
                + "from generate_series(0, 5999) i").update();
        JdbcClient.create(new DriverManagerDataSource(URL, TestDatabase.USER, "")).sql("analyze").update();
    }

    @Test
    void a_page_in_the_usual_order_reads_no_more_rows_than_it_shows() {
        assertThat(plan(Scope.DISTRICT, "")).contains("hazard_discovered").doesNotContain("Seq Scan on hazard", "Sort");
        assertThat(plan(Scope.park("park-3"), "")).contains("hazard_park_discovered").doesNotContain("Sort");
        assertThat(plan(Scope.unit("unit-77"), "")).contains("hazard_unit_discovered");
    }

    @Test
    void what_is_overdue_is_found_by_its_deadline() {
        assertThat(plan(Scope.DISTRICT, "overdue=true&sort=currentDeadline")).contains("hazard_deadline")
                .doesNotContain("Seq Scan on hazard");
    }

    @ParameterizedTest
    @ValueSource(strings = {"第2999号可燃", "示范企业1999", "n29990", "安委办督〔2026〕29990", "负责人5999"})
    void words_of_three_characters_are_found_by_index(String words) {
        assertThat(plan(Scope.DISTRICT, "q=" + words + "&sort=number")).contains("hazards_with_words", "hazard_pkey")
                .doesNotContain("Seq Scan on hazard", "person");
    }

    private static String plan(Scope scope, String question) {
        var parameters = new LinkedMultiValueMap<String, String>();
        for (String parameter : question.isEmpty() ? new String[0] : question.split("&")) {
            parameters.add(parameter.split("=")[0], parameter.split("=")[1]);
        }
        var sql = new LedgerSql(LedgerQuery.of(new Parameters(parameters)), scope, LocalDate.parse("2026-02-01"));
        String page = sql.page();
        return String.join("\n", JDBC.sql("explain " + page).params(sql.parameters()).query(String.class).list());
    }
}
