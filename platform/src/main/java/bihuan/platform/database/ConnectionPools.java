package bihuan.platform.database;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;

import bihuan.platform.BihuanProperties;

/**
 * Opens connection pools that give up soon: a request that gets no connection within {@code bihuan.connection-timeout}
 * is answered that the store is away, and a server that stopped answering is not waited for longer than a transaction
 * may last.
 */
@Component
public class ConnectionPools {

    private final Duration connectionTimeout;
    private final Duration transactionTimeout;

    ConnectionPools(@Value("${bihuan.connection-timeout:5s}") Duration connectionTimeout,
            BihuanProperties properties) {
        this.connectionTimeout = connectionTimeout;
        this.transactionTimeout = properties.transactionTimeout();
    }

    /** Opens a pool with this name and maximum size; the caller closes it. */
    public HikariDataSource open(String name, Database database, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(database.url());
        config.setUsername(database.user());
        config.setPassword(database.password());
        config.setMaximumPoolSize(size);
        config.setConnectionTimeout(connectionTimeout.toMillis());
        config.setValidationTimeout(Math.max(connectionTimeout.toMillis() / 2, 250));
        config.addDataSourceProperty("connectTimeout", seconds(connectionTimeout));
        config.addDataSourceProperty("loginTimeout", seconds(connectionTimeout));
        // PostgreSQL ends a longer transaction by itself; without this, a hanging one would be waited for indefinitely.
        config.addDataSourceProperty("socketTimeout",
                transactionTimeout.isZero() ? 0 : seconds(transactionTimeout.plus(connectionTimeout)));
        // An appender holds the lock on the head of the event store: a hanging one must not stop all others.
        config.setConnectionInitSql("SET transaction_timeout = " + transactionTimeout.toMillis());
        return new HikariDataSource(config);
    }

    private static int seconds(Duration duration) {
        return (int) duration.plusMillis(999).toSeconds();
    }
}
