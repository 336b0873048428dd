package bihuan.platform.database;

import javax.sql.DataSource;

import bihuan.platform.BihuanProperties;
import bihuan.platform.schema.SchemaMigration;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connection pool. It depends on the migration, so no connection to an outdated schema can be obtained.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    @ConditionalOnExpression("!'${bihuan.database-url:}'.isEmpty()")
    Database givenDatabase(BihuanProperties properties) {
        return new Database(properties.databaseUrl(), properties.databaseUser(), properties.databasePassword());
    }

    @Bean
    @ConditionalOnExpression("!'${bihuan.database-url:}'.isEmpty()")
    DatabaseOwner givenOwner(BihuanProperties properties, Database database) {
        return new DatabaseOwner(properties.databaseOwner().isEmpty()
                ? database
                : new Database(properties.databaseUrl(), properties.databaseOwner(),
                        properties.databaseOwnerPassword()));
    }

    @Bean
    DataSource dataSource(Database database, SchemaMigration migrated, ConnectionPools pools,
            @Value("${bihuan.pool-size:12}") int poolSize) {
        return pools.open("bihuan", database, poolSize);
    }
}
