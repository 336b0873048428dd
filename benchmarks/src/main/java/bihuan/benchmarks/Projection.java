package bihuan.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

import bihuan.platform.database.Database;

/** The tables that the product fills from the events, as a benchmark empties and watches them. */
final class Projection {

    /**
     * Asked for and not listed: a table that is added later must be emptied too, or its old rows refuse the new ones.
     */
    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname = 'query' AND tablename <> 'flyway_schema_history'
               OR (schemaname, tablename) IN (('projection', 'token_entry'), ('command', 'hazard_clock'))""";
    private static final String EVENTS = "SELECT coalesce(max(events), 0) FROM query.projected";
    private static final String DEAD_LETTERS = """
            SELECT subject_id || ' ' || sequence || ' ' || type || ': ' || coalesce(cause, 'after another one')
            FROM query.dead_letter ORDER BY cause IS NULL, parked_at LIMIT 3""";

    private final Database database;

    Projection(Database database) {
        this.database = database;
    }

    /** Makes the product read every event again when it starts next. It must not be running. */
    void empty() throws SQLException {
        try (var connection = connect()) {
            execute(connection, "TRUNCATE " + String.join(", ", texts(connection, TABLES)));
        }
    }

    /** Empties the event store as well, for a history of another kind. */
    void emptyWithEvents() throws SQLException {
        empty();
        try (var connection = connect()) {
            execute(connection, "TRUNCATE events.domain_event_entry, events.snapshot_event_entry");
        }
    }

    /**
     * How many events have been projected.
     *
     * @throws IllegalStateException
     *             when there are dead letters: what is measured then is not the projection
     */
    long events() throws SQLException {
        try (var connection = connect()) {
            List<String> letters = texts(connection, DEAD_LETTERS);
            if (!letters.isEmpty()) {
                throw new IllegalStateException("There are dead letters, such as " + String.join("; ", letters));
            }
            return Long.parseLong(texts(connection, EVENTS).getFirst());
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }
}
