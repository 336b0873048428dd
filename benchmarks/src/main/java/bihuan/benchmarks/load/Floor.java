package bihuan.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import bihuan.platform.database.Database;

/**
 * PostgreSQL itself: clients that each commit one row at a time into a table of the shape of the event store, with the
 * same indexes. No store of events that commits every act by itself can be faster.
 */
public final class Floor implements AutoCloseable {

    private static final String TWIN = "bench.domain_event_entry";
    private static final byte[] PAYLOAD = "{\"percent\":40}".repeat(40).getBytes(StandardCharsets.UTF_8);
    private static final byte[] METADATA = "{}".getBytes(StandardCharsets.UTF_8);

    private final List<Connection> connections = new ArrayList<>();

    /** Opens a connection for each client. */
    public Floor(Database database, int clients) throws SQLException {
        try (var connection = connect(database); var statement = connection.createStatement()) {
            statement.execute("CREATE SCHEMA IF NOT EXISTS bench");
            statement.execute("DROP TABLE IF EXISTS " + TWIN);
            statement.execute("CREATE TABLE " + TWIN + " (LIKE events.domain_event_entry INCLUDING ALL)");
            statement.execute("CREATE SEQUENCE IF NOT EXISTS bench.numbers");
        }
        for (int client = 0; client < clients; client++) {
            connections.add(connect(database));
        }
    }

    private static Connection connect(Database database) throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    /** Inserts one row and commits it. */
    public void commit(int client) throws SQLException {
        try (var insert = connections.get(client).prepareStatement("INSERT INTO " + TWIN
                + " VALUES (nextval('bench.numbers'), ?, ?, ?, '1', 'payload.Type', '2026-01-01T00:00:00Z', ?, 0,"
                + " 'Hazard')")) {
            insert.setString(1, UUID.randomUUID().toString());
            insert.setBytes(2, METADATA);
            insert.setBytes(3, PAYLOAD);
            insert.setString(4, "hazard-" + UUID.randomUUID());
            insert.executeUpdate();
        }
    }

    @Override
    public void close() throws SQLException {
        for (Connection connection : connections) {
            connection.close();
        }
    }
}
