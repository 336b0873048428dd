package bihuan.standalone;

import java.nio.file.Path;

import bihuan.platform.BihuanProperties;
import bihuan.platform.database.Database;
import bihuan.platform.database.DatabaseOwner;
import bihuan.standalone.postgres.DataLock;
import bihuan.standalone.postgres.PostgresPrograms;
import bihuan.standalone.postgres.PostgresServer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The PostgreSQL that comes with the product, unless {@code bihuan.database-url} names another. Beans are destroyed in
 * the reverse order of their dependencies: first the pool, then the server, last the lock.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${bihuan.database-url:}'.isEmpty()")
public class EmbeddedDatabase {

    @Bean(destroyMethod = "close")
    DataLock dataLock(BihuanProperties properties) {
        return DataLock.take(data(properties));
    }

    @Bean(destroyMethod = "close")
    PostgresServer postgresServer(DataLock lock, BihuanProperties properties) {
        return PostgresServer.start(PostgresPrograms.unpackedUnder(data(properties)), data(properties));
    }

    @Bean
    Database ownDatabase(PostgresServer server) {
        return server.running();
    }

    @Bean
    DatabaseOwner databaseOwner(PostgresServer server) {
        return new DatabaseOwner(server.database());
    }

    private static Path data(BihuanProperties properties) {
        return properties.data().toAbsolutePath().normalize();
    }
}
