package bihuan.query.projection.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import bihuan.platform.testing.TestDatabase;
import bihuan.query.testing.QuerySchema;

/** No table of the ledger is left out when it is reconciled. */
class LedgerTableTest {

    @Test
    void every_table_in_the_schema_of_the_ledger_is_known_and_no_other() {
        var jdbc = JdbcClient.create(QuerySchema.in(TestDatabase.fresh()));

        assertThat(Arrays.stream(LedgerTable.values()).map(table -> table.name().toLowerCase(Locale.ROOT)))
                .containsExactlyInAnyOrderElementsOf(jdbc.sql("""
                        select tablename from pg_tables
                        where schemaname = 'query' and tablename <> 'flyway_schema_history'""").query(String.class)
                        .list());
    }
}
