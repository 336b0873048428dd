package bihuan.platform.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.database.Database;
import bihuan.platform.database.DatabaseOwner;
import bihuan.platform.testing.TestDatabase;

/** What the running role may do is decided by PostgreSQL (ADR 50). */
class RunningRoleIT {

    private static final String FORBIDDEN = "42501";

    private final String url = TestDatabase.fresh();
    private final JdbcTemplate superuser = as(TestDatabase.USER);

    @Test
    void it_cannot_change_what_is_kept() {
        migrate(role(TestDatabase.RUNNING), role(TestDatabase.USER));
        as(TestDatabase.RUNNING).execute("CREATE SCHEMA query");

        for (String change : List.of("UPDATE events.domain_event_entry SET payload = ''",
                "DELETE FROM events.domain_event_entry", "TRUNCATE events.domain_event_entry",
                "SELECT * FROM events.domain_event_entry FOR UPDATE", "DROP TABLE events.domain_event_entry",
                "ALTER TABLE events.domain_event_entry DISABLE TRIGGER ALL",
                "ALTER TABLE events.domain_event_entry ADD COLUMN note text",
                "CREATE RULE none AS ON INSERT TO events.domain_event_entry DO INSTEAD NOTHING",
                "CREATE TABLE query.other (i bigint REFERENCES events.domain_event_entry)",
                "DROP SCHEMA events CASCADE", "CREATE TABLE events.other (i int)",
                "INSERT INTO events.head SELECT * FROM events.head", "UPDATE events.head SET never_used = 7",
                "DELETE FROM events.head", "DELETE FROM events.flyway_schema_history",
                "UPDATE evidence.file SET size = 1", "DELETE FROM evidence.chunk",
                "ALTER TABLE evidence.chunk DISABLE TRIGGER never_changed",
                "UPDATE evidence.upload SET uploaded_by = 'somebody else'", "DELETE FROM evidence.upload",
                "UPDATE people.account_change SET new_value = 'x'", "DELETE FROM people.account_change",
                "DELETE FROM people.account", "UPDATE people.erasure SET reason = 'x'", "DELETE FROM people.erasure",
                "SET ROLE postgres", "SET SESSION AUTHORIZATION postgres", "SET session_replication_role = replica",
                "ALTER ROLE CURRENT_USER SUPERUSER", "CREATE ROLE other SUPERUSER")) {
            assertForbidden(TestDatabase.RUNNING, change);
        }
    }

    @Test
    void what_one_role_made_and_used_two_can_use() {
        migrate(role(TestDatabase.USER), role(TestDatabase.USER));
        superuser.execute("CREATE SCHEMA query");
        superuser.execute("CREATE TABLE query.hazard (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)");
        superuser.execute("CREATE FUNCTION query.two() RETURNS int RETURN 2");

        for (int start = 0; start < 2; start++) {
            migrate(role(TestDatabase.RUNNING), role(TestDatabase.USER));
        }

        assertThat(superuser.queryForList("""
                SELECT relowner::regrole::text FROM pg_class WHERE relnamespace = 'query'::regnamespace
                UNION SELECT proowner::regrole::text FROM pg_proc WHERE pronamespace = 'query'::regnamespace
                UNION SELECT nspowner::regrole::text FROM pg_namespace WHERE nspname = 'query'""", String.class))
                .containsExactly(TestDatabase.RUNNING);
        assertThat(superuser.queryForList("""
                SELECT DISTINCT relowner::regrole::text FROM pg_class
                WHERE relnamespace::regnamespace::text IN ('events', 'evidence', 'people', 'projection')""",
                String.class)).containsExactly(TestDatabase.USER);
        var role = as(TestDatabase.RUNNING);
        role.update("INSERT INTO query.hazard DEFAULT VALUES");
        role.execute("ALTER SCHEMA query RENAME TO query_old");
        role.execute("DROP SCHEMA query_old CASCADE");
    }

    @Test
    void an_owner_need_be_no_superuser() {
        String running = own("app");
        String owner = formerOwner("LOGIN");
        assertThatThrownBy(() -> migrate(role(running), role(owner))).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Two database roles").hasMessageContaining("授权");

        superuser.execute("CREATE ROLE " + running + " LOGIN ROLE " + owner);
        migrate(role(running), role(owner));

        assertWorks(running, owner);
    }

    @Test
    void an_owner_that_may_create_roles_creates_it() {
        String running = own("app");
        String owner = formerOwner("LOGIN CREATEROLE");

        migrate(role(running), role(owner));

        assertWorks(running, owner);
    }

    /** The one role that owned the database and all that is in it. */
    private String formerOwner(String options) {
        String owner = own("owner");
        superuser.execute("CREATE ROLE " + owner + " " + options);
        superuser.execute("ALTER DATABASE " + superuser.queryForObject("SELECT current_database()", String.class)
                + " OWNER TO " + owner);
        migrate(role(owner), role(owner));
        as(owner).execute("CREATE SCHEMA query");
        as(owner).execute("CREATE TABLE query.hazard (id int)");
        return owner;
    }

    private void assertWorks(String running, String owner) {
        assertThat(as(running).queryForObject("SELECT count(*) FROM query.hazard", Long.class)).isZero();
        as(running).execute("CREATE SCHEMA query_next");
        assertForbidden(running, "DELETE FROM events.domain_event_entry");
        assertForbidden(running, "SET ROLE " + owner);
    }

    /** Roles are the server's and not the database's. */
    private String own(String role) {
        return role + "_of_" + superuser.queryForObject("SELECT current_database()", String.class);
    }

    private void assertForbidden(String role, String change) {
        assertThatThrownBy(() -> as(role).execute(change)).as(change).rootCause().isInstanceOfSatisfying(
                SQLException.class, refused -> assertThat(refused.getSQLState()).as(refused.getMessage())
                        .isEqualTo(FORBIDDEN));
    }

    private static void migrate(Database running, Database owner) {
        new SchemaMigration(running, new DatabaseOwner(owner), false);
    }

    private Database role(String role) {
        return new Database(url, role, "");
    }

    private JdbcTemplate as(String role) {
        return new JdbcTemplate(new DriverManagerDataSource(url, role, ""));
    }
}
