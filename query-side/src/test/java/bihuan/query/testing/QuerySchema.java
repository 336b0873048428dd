package bihuan.query.testing;

import org.springframework.jdbc.datasource.DriverManagerDataSource;

import bihuan.platform.database.Database;
import bihuan.platform.database.DatabaseOwner;
import bihuan.platform.schema.SchemaMigration;
import bihuan.platform.testing.TestDatabase;

/** The query side's tables in an empty database, without an application around them. */
public final class QuerySchema {

    private QuerySchema() {
    }

    /** Migrates the schemas to the version of this build and returns a data source of the running role. */
    public static DriverManagerDataSource in(String url) {
        new SchemaMigration(new Database(url, TestDatabase.RUNNING, ""),
                new DatabaseOwner(new Database(url, TestDatabase.USER, "")), false);
        return new DriverManagerDataSource(url, TestDatabase.RUNNING, "");
    }
}
