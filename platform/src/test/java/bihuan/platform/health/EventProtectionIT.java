package bihuan.platform.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.database.Database;
import bihuan.platform.database.DatabaseOwner;
import bihuan.platform.schema.SchemaMigration;
import bihuan.platform.testing.TestDatabase;

/** Who could change events is found out, by whichever way. */
class EventProtectionIT {

    private final String url = TestDatabase.fresh();
    private final JdbcTemplate superuser = new JdbcTemplate(new DriverManagerDataSource(url, TestDatabase.USER, ""));
    private String suffix;

    @BeforeEach
    void a_store() {
        new SchemaMigration(new Database(url, TestDatabase.RUNNING, ""),
                new DatabaseOwner(new Database(url, TestDatabase.USER, "")), false);
        suffix = superuser.queryForObject("SELECT '_of_' || current_database()", String.class);
    }

    @Test
    void the_running_role_cannot_and_a_superuser_can() {
        assertThat(complete(TestDatabase.RUNNING)).isTrue();
        assertThat(complete(TestDatabase.USER)).isFalse();
    }

    @Test
    void a_role_that_may_change_one_column_can() {
        role("clerk");
        assertThat(complete("clerk" + suffix)).isTrue();
        superuser.execute("GRANT UPDATE (payload) ON events.domain_event_entry TO clerk" + suffix);
        assertThat(complete("clerk" + suffix)).isFalse();
    }

    @Test
    void a_role_that_owns_the_schema_and_no_table_in_it_can() {
        role("landlord");
        superuser.execute("ALTER SCHEMA events OWNER TO landlord" + suffix);
        assertThat(complete("landlord" + suffix)).isFalse();
    }

    @Test
    void a_role_that_may_become_one_that_can_can_itself() {
        role("keeper");
        role("deputy");
        superuser.execute("GRANT TRUNCATE ON events.domain_event_entry TO keeper" + suffix);
        superuser.execute("GRANT keeper%1$s TO deputy%1$s WITH INHERIT FALSE".formatted(suffix));
        assertThat(complete("deputy" + suffix)).isFalse();
    }

    @Test
    void where_the_events_are_elsewhere_only_a_superuser_is_unlimited() {
        superuser.execute("DROP SCHEMA events CASCADE");
        assertThat(complete(TestDatabase.RUNNING)).isTrue();
        assertThat(complete(TestDatabase.USER)).isFalse();
    }

    private void role(String name) {
        superuser.execute("CREATE ROLE " + name + suffix + " LOGIN");
    }

    private boolean complete(String role) {
        return new EventProtection(JdbcClient.create(new DriverManagerDataSource(url, role, ""))).isComplete();
    }
}
