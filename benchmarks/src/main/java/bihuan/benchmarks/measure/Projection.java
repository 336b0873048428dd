package bihuan.benchmarks.measure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import bihuan.benchmarks.process.JavaProcess;
import bihuan.benchmarks.process.Wait;

/** The tables that the product fills from the events, as a benchmark empties and watches them. */
final class Projection {

    private static final String EVENTS = "SELECT coalesce(max(events), 0) FROM query.projected";

    /**
     * Asked for and not listed: a table that is added later must be emptied too, or its old rows refuse the new ones.
     */
    private static final String TABLES = """
            SELECT format('%I.%I', schemaname, tablename) FROM pg_tables
            WHERE schemaname = 'query' AND tablename <> 'flyway_schema_history'
               OR (schemaname, tablename) IN (('projection', 'token_entry'), ('command', 'hazard_clock'))""";
    private static final String DEAD_LETTERS = """
            SELECT subject_id || ' ' || sequence || ' ' || type || ': ' || coalesce(cause, 'after another one')
            FROM query.dead_letter ORDER BY cause IS NULL, parked_at LIMIT 3""";
    private static final String STORED = "SELECT global_index - never_used FROM events.head";
    /** What may pass between one event and the next. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Run run;

    Projection(Run run) {
        this.run = run;
    }

    /** Makes the product read every event again when it starts next. It must not be running. */
    void empty() throws SQLException {
        try (var connection = run.connect()) {
            run.execute("TRUNCATE " + String.join(", ", texts(connection, TABLES)));
        }
    }

    /**
     * How many events have been projected.
     *
     * @throws IllegalStateException
     *             when there are dead letters: what is measured then is not the projection
     */
    long events() throws SQLException {
        try (var connection = run.connect()) {
            List<String> letters = texts(connection, DEAD_LETTERS);
            if (!letters.isEmpty()) {
                throw new IllegalStateException("There are dead letters, such as " + String.join("; ", letters));
            }
        }
        return run.number(EVENTS);
    }

    /** Waits until more events than that have been projected; answers how many. */
    long more(JavaProcess product, long reached) throws Exception {
        Wait.until("event %,d to be projected".formatted(reached + 1), PATIENCE,
                () -> product.mustRun() && events() > reached);
        return events();
    }

    /** Whether all stored events have been projected. */
    boolean isComplete() throws SQLException {
        return events() >= run.number(STORED);
    }

    /** Waits until all stored events have been projected. */
    void awaitAll(JavaProcess product) throws Exception {
        long stored = run.number(STORED);
        for (long reached = events(); reached < stored; reached = more(product, reached)) {
            product.mustRun();
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
}
