package bihuan.query.projection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

import bihuan.platform.database.Database;

/**
 * One long operation of a kind at a time, whichever process does it: rebuilding and reconciling would each see the other's
 * work half done, and two renderers would do the same work twice. PostgreSQL drops the lock with the connection, however the process ends.
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

    /** The lock on the projections, or nothing when somebody has it. */
    public static Optional<OperationLock> tryTake(Database database) throws SQLException {
        return tryTake(database, PROJECTIONS);
    }

    /** The lock on rendering frozen reports, which goes on beside operations on the projections. */
    public static Optional<OperationLock> tryTakeRendering(Database database) throws SQLException {
        return tryTake(database, RENDERING);
    }

    private static Optional<OperationLock> tryTake(Database database, long key) throws SQLException {
        // Not from the pool: it is held far longer than a transaction may last.
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

    /** Given back before the connection is: PostgreSQL takes a moment to notice that one is gone. */
    @Override
    public void close() throws SQLException {
        try (connection; var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_unlock(" + key + ")");
        }
    }
}
