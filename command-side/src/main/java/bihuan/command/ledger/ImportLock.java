package bihuan.command.ledger;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

import bihuan.platform.database.Database;

/**
 * A lock that lets only one process run an import. Held by a separate connection outside any transaction, so that it
 * is released however the process ends.
 */
final class ImportLock implements AutoCloseable {

    private final Connection connection;

    private ImportLock(Connection connection) {
        this.connection = connection;
    }

    /** The lock, or null while another process has it. */
    static ImportLock take(Database database, String job) throws SQLException {
        Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
        try (PreparedStatement lock = connection
                .prepareStatement("SELECT pg_try_advisory_lock(hashtextextended(?, 0))")) {
            lock.setString(1, job);
            try (ResultSet taken = lock.executeQuery()) {
                if (taken.next() && taken.getBoolean(1)) {
                    return new ImportLock(connection);
                }
            }
        } catch (SQLException away) {
            connection.close();
            throw away;
        }
        connection.close();
        return null;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
