package bihuan.command.reservation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.zaxxer.hikari.HikariDataSource;

import bihuan.platform.database.ConnectionPools;
import bihuan.platform.database.Database;
import bihuan.platform.schema.SchemaMigration;

/**
 * A small connection pool for reservations only. A command that holds a connection of the main pool reserves on a
 * second one; with a single pool, enough concurrent commands would deadlock.
 */
@Component
class ReservationPool implements AutoCloseable {

    private static final int CONNECTIONS = 4;

    private final HikariDataSource pool;

    /** The migration is asked for only so that the table exists before the first connection. */
    ReservationPool(Database database, SchemaMigration migrated, ConnectionPools pools) {
        pool = pools.open("reservations", database, CONNECTIONS);
    }

    JdbcClient jdbc() {
        return JdbcClient.create(pool);
    }

    @Override
    public void close() {
        pool.close();
    }
}
