package bihuan.query.projection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

import bihuan.platform.database.Database;

/**
 * Allows one long operation of a kind at a time, across processes: a rebuild and a reconciliation would each see the
 * other's work half done, and two renderers would do the same work twice. PostgreSQL releases the lock with the
 * connection, however the process ends.
 */
public final class OperationLock implements AutoCloseable {

    private static final long PROJECTIONS = 0x6269_6875_616E_0002L;
    private static final long RENDERING = 0x6269_6875_616E_0003L;

    private final Connection connection;
    private final long key;

    private OperationLock(Connection connection, long key) {
        this.connection = connection;
        this.key = key;
    }

    /** Takes the lock on the projections; empty when it is held already. */
    public static Optional<OperationLock> tryTake(Database database) throws SQLException {
        return tryTake(database, PROJECTIONS);
    }

    /** Takes the lock on rendering frozen reports, which may run together with operations on the projections. */
    public static Optional<OperationLock> tryTakeRendering(Database database) throws SQLException {
        return tryTake(database, RENDERING);
    }

    private static Optional<OperationLock> tryTake(Database database, long key) throws SQLException {
        // Not from the pool: the lock is held far longer than a transaction may last.
        var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + key + ")")) {
            row.next();
            if (row.getBoolean(1)) {
                return Optional.of(new OperationLock(connection, key));
            }
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
        connection.close();
        return Optional.empty();
    }

    /** Unlocks before closing: PostgreSQL takes a moment to notice a closed connection. */
    @Override
    public void close() throws SQLException {
        try (connection; var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + key + ")");
        }
    }
}
