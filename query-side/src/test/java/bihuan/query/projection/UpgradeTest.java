package bihuan.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.testing.TestDatabase;
import bihuan.query.testing.QuerySchema;

/** What an earlier build projected lacks what this one shows: the first start requests a rebuild. */
class UpgradeTest {

    @ParameterizedTest(name = "of version {0}")
    @ValueSource(strings = {"3", "9"})
    void hazards_of_an_earlier_build_are_rebuilt_and_an_empty_ledger_is_not(String earlier) {
        String url = TestDatabase.fresh();
        migrate(url, "platform", "latest");
        migrate(url, "projection", "latest");
        migrate(url, "people", "latest");
        migrate(url, "query", earlier);
        var jdbc = JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.USER, ""));
        jdbc.sql("""
                insert into query.hazard (id, version, number, park_id, unit_id, rectification, listing, restriction,
                    extension, open, file)
                values ('hazard-1', 0, '1', 'park-1', 'unit-1', 'REPORTED', 'NONE', 'NONE', 'NONE', true, '{}')""")
                .update();
        QuerySchema.in(url);
        assertThat(jdbc.sql("select state from projection.rebuild where projection = 'ledger'").query(String.class)
                .list()).containsExactly("REQUESTED");

        var empty = JdbcClient.create(QuerySchema.in(TestDatabase.fresh()));
        assertThat(empty.sql("select state from projection.rebuild").query(String.class).list()).isEmpty();
    }

    private static void migrate(String url, String schema, String version) {
        Flyway.configure().dataSource(url, TestDatabase.USER, "").defaultSchema(schema).schemas(schema)
                .createSchemas(true).locations("classpath:db/" + schema).target(version).load().migrate();
    }
}
