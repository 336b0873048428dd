package bihuan.platform.database;

import javax.sql.DataSource;

import bihuan.platform.BihuanProperties;
import bihuan.platform.schema.SchemaMigration;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The connection pool. It depends on the migration, so nobody can get a connection to a schema that is behind.
 */
@Configuration(proxyBeanMethods = false)
public class DatabaseConfiguration {

    @Bean
    @ConditionalOnExpression("!'${bihuan.database-url:}'.isEmpty()")
    Database givenDatabase(BihuanProperties properties) {
        return new Database(properties.databaseUrl(), properties.databaseUser(), properties.databasePassword());
    }

    @Bean
    DataSource dataSource(Database database, SchemaMigration migrated, BihuanProperties properties,
            @Value("${bihuan.pool-size:12}") int poolSize) {
        var config = new HikariConfig();
        config.setPoolName("bihuan");
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(poolSize);
        config.setConnectionTimeout(5_000);
        // A commit that stalls past Axon's gap timeout is lost to the projections for ever: let PostgreSQL end it
        // first.
        config.setConnectionInitSql("SET transaction_timeout = " + properties.transactionTimeout().toMillis());
        return new HikariDataSource(config);
    }
}
