package bihuan.query.projection;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

import bihuan.platform.database.Database;

/**
 * One long operation on the projections at a time, whichever process does it: rebuilding and reconciling would each see
 * the other's work half done. PostgreSQL drops the lock with the connection, however the process ends.
 */
public final class OperationLock implements AutoCloseable {

    private static final long LOCK = 0x6269_6875_616E_0002L;

    private final Connection connection;

    private OperationLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock, or nothing when somebody has it. */
    public static Optional<OperationLock> tryTake(Database database) throws SQLException {
        // Not from the pool: it is held far longer than a transaction may last.
        var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
            row.next();
            if (row.getBoolean(1)) {
                return Optional.of(new OperationLock(connection));
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
            statement.execute("select pg_advisory_unlock(" + LOCK + ")");
        }
    }
}
