package bihuan.platform.schema;

import java.io.IOException;
import java.util.List;

import bihuan.platform.database.Database;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Brings every schema to the version this build knows, each from {@code classpath:db/<schema>/} with a history table of
 * its own. Runs on connections of its own: a long migration must not meet the pool's transaction timeout.
 */
@Component
public class SchemaMigration {

    private static final List<String> SCHEMAS = List.of("platform", "events", "people", "evidence", "command",
            "projection", "query");

    private final Database database;

    public SchemaMigration(Database database, @Value("${axon.axonserver.enabled:false}") boolean axonServer) {
        this.database = database;
        SCHEMAS.stream().filter(schema -> !(axonServer && schema.equals("events"))).filter(SchemaMigration::known)
                .forEach(schema -> migrate(schema, schema));
    }

    /** Creates an empty copy of this schema's tables under another name. */
    public void copy(String schema, String name) {
        migrate(schema, name);
    }

    private static boolean known(String schema) {
        try {
            return new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:db/" + schema + "/*.sql").length > 0;
        } catch (IOException unreadable) {
            throw new IllegalStateException("Cannot look for migrations of " + schema, unreadable);
        }
    }

    private void migrate(String schema, String name) {
        Flyway.configure().dataSource(database.url(), database.user(), database.password()).defaultSchema(name)
                .schemas(name).createSchemas(true).locations("classpath:db/" + schema).validateMigrationNaming(true)
                .cleanDisabled(true).load().migrate();
    }
}
