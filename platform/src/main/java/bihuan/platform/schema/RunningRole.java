package bihuan.platform.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import org.postgresql.util.PasswordUtil;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import bihuan.platform.database.Database;

/**
 * Gives the role that the product runs as what it needs, and no more (ADR 50): the privileges of
 * {@code classpath*:db/grants/<schema>.sql}, and the tables that are derived.
 */
final class RunningRole {

    /** Of PostgreSQL's advisory lock; any number that has no other use. */
    private static final long LOCK = 0x62696875616e2d72L;

    /** A rebuild creates and renames schemas, which needs a privilege on the database. */
    private static final String GRANT_CREATE = """
            SELECT format('GRANT CREATE ON DATABASE %I TO %I', current_database(), rolname) FROM pg_roles
            WHERE rolname = ? AND NOT has_database_privilege(oid, current_database(), 'CREATE')""";

    /** For what is in these schemas and belongs to another role. Indexes and sequences go with their table. */
    private static final String HAND_OVER = """
            WITH role AS (SELECT oid, rolname FROM pg_roles WHERE rolname = ?),
                schema AS (SELECT oid, nspname, nspowner FROM pg_namespace WHERE nspname = ANY (?))
            SELECT statement FROM (
                SELECT 1, format('ALTER SCHEMA %I OWNER TO %I', nspname, rolname) FROM schema, role
                WHERE nspowner <> role.oid
                UNION ALL
                SELECT 2, format('ALTER TABLE %s OWNER TO %I', c.oid::regclass, rolname)
                FROM role, pg_class c JOIN schema ON schema.oid = relnamespace
                WHERE relkind = 'r' AND relowner <> role.oid
                UNION ALL
                SELECT 3, format('ALTER ROUTINE %s OWNER TO %I', p.oid::regprocedure, rolname)
                FROM role, pg_proc p JOIN schema ON schema.oid = pronamespace
                WHERE proowner <> role.oid) steps(step, statement)
            ORDER BY step""";

    private final Connection owner;
    private final Database running;

    /**
     * The role as which {@code running} connects.
     *
     * @param owner
     *            a connection of the role that owns the rest
     */
    RunningRole(Connection owner, Database running) {
        this.owner = owner;
        this.running = running;
    }

    /**
     * Makes sure that the role exists. Until the connection is closed, other processes that start wait here: two would
     * change the same privileges at the same time.
     */
    void prepare() throws SQLException {
        execute("SET search_path = ''"); // no name is looked up in a schema that another role may have made
        execute("SELECT pg_advisory_lock(" + LOCK + ")");
        if (rows("SELECT rolname FROM pg_roles WHERE rolname = ?", running.user()).isEmpty()) {
            // The owner is a member, since only a member may hand over to it what is derived.
            execute("CREATE ROLE " + quoted() + " LOGIN" + password() + " ROLE CURRENT_USER");
        }
    }

    /** Encoded here, because PostgreSQL may log the statement. */
    private String password() {
        return running.password().isEmpty()
                ? ""
                : " PASSWORD '" + PasswordUtil.encodeScramSha256(running.password().toCharArray()) + "'";
    }

    /**
     * Grants what the product needs of the tables that the owner keeps, and makes it the owner of the derived ones.
     *
     * @param kept
     *            schemas of the owner
     * @param derived
     *            schemas that the product fills from the events, where they exist
     */
    void permit(List<String> kept, List<String> derived) throws SQLException {
        owner.setAutoCommit(false);
        for (String statement : rows(GRANT_CREATE, running.user())) {
            execute(statement);
        }
        for (String schema : kept) {
            for (String grants : grants(schema)) {
                execute(grants.replace("${running}", quoted()));
            }
        }
        for (String statement : rows(HAND_OVER, running.user(), owner.createArrayOf("text", derived.toArray()))) {
            execute(statement);
        }
        owner.commit();
        owner.setAutoCommit(true);
    }

    private static List<String> grants(String schema) {
        var grants = new ArrayList<String>();
        try {
            for (var file : new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/grants/" + schema + ".sql")) {
                grants.add(file.getContentAsString(StandardCharsets.UTF_8));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Cannot read the grants of " + schema, unreadable);
        }
        return grants;
    }

    private List<String> rows(String query, Object... parameters) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = owner.prepareStatement(query)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(result.getString(1));
                }
            }
        }
        return rows;
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }

    private String quoted() throws SQLException {
        try (var statement = owner.createStatement()) {
            return statement.enquoteIdentifier(running.user(), true);
        }
    }
}
