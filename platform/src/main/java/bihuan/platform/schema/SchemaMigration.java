package bihuan.platform.schema;

import java.io.IOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

import bihuan.platform.database.Database;
import bihuan.platform.database.DatabaseOwner;

/**
 * Brings every schema to the version this build knows, each from {@code classpath:db/<schema>/} with a history table of
 * its own. Runs on connections of its own: a long migration must not meet the pool's transaction timeout. What cannot
 * be derived is migrated by its owner, what is derived by the role that rebuilds it (ADR 50).
 */
@Component
public class SchemaMigration {

    private static final List<String> KEPT = List.of("platform", "events", "people", "evidence", "command",
            "projection");
    /** With what a rebuild that did not end may have left (ADR 19). */
    private static final List<String> DERIVED = List.of("query", "query_next", "query_old");
    /** The running role may create schemas, also one that PostgreSQL would search for names by default. */
    private static final String SEARCH_NO_OTHER_SCHEMA = "SET search_path = public";

    private final Database database;

    public SchemaMigration(Database database, DatabaseOwner owner,
            @Value("${axon.axonserver.enabled:false}") boolean axonServer) {
        this.database = database;
        List<String> kept = KEPT.stream().filter(schema -> !(axonServer && schema.equals("events")))
                .filter(SchemaMigration::known).toList();
        if (owner.database().user().equals(database.user())) {
            kept.forEach(schema -> migrate(database, null, schema, schema));
        } else {
            migrateAndPermit(owner.database(), kept);
        }
        DERIVED.stream().filter(SchemaMigration::known).forEach(schema -> copy(schema, schema));
    }

    private void migrateAndPermit(Database owner, List<String> kept) {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            var role = new RunningRole(connection, database);
            role.prepare();
            kept.forEach(schema -> migrate(owner, SEARCH_NO_OTHER_SCHEMA, schema, schema));
            role.permit(kept, DERIVED);
        } catch (SQLException failed) {
            throw new IllegalStateException("""
                    The database role %1$s cannot give the role %2$s what it needs: %3$s. See “Two database roles” in \
                    docs/operations.md. \
                    数据库角色 %1$s 无法为角色 %2$s 授权，处理方法见 docs/operations.md 的“Two database roles”一节。"""
                    .formatted(owner.user(), database.user(), failed.getMessage()), failed);
        }
    }

    /** Creates an empty copy of this schema's tables under another name. */
    public void copy(String schema, String name) {
        migrate(database, null, schema, name);
    }

    private static boolean known(String schema) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/" + schema + "/*.sql").length > 0;
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot look for migrations of " + schema, unreadable);
        }
    }

    private static void migrate(Database as, String firstStatement, String schema, String name) {
        Flyway.configure().dataSource(as.url(), as.user(), as.password()).initSql(firstStatement).defaultSchema(name)
                .schemas(name).createSchemas(true).locations("classpath:db/" + schema).validateMigrationNaming(true)
                .cleanDisabled(true).load().migrate();
    }
}
