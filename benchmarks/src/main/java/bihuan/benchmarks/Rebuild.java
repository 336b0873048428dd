package bihuan.benchmarks;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import bihuan.platform.database.Database;

/**
 * All projections from the first event on, against the same with the framework's default batch of 1. The slow side is
 * stopped after a while: its rate is known by then.
 */
final class Rebuild {

    private static final int HAZARDS = 100_000;
    private static final int ROUNDS = 3;
    private static final int SLOW_SECONDS = 20;
    private static final long POLL_MILLISECONDS = 50;
    private static final String BATCH_OF_ONE = "1";
    private static final String AS_SHIPPED = "500";

    private final Database database;
    private final Path target;

    Rebuild(Database database, Path target) {
        this.database = database;
        this.target = target;
    }

    void measure(Report report) throws Exception {
        execute("TRUNCATE events.domain_event_entry");
        long events = new History().write(database, HAZARDS);
        List<Double> product = new ArrayList<>();
        List<Double> slow = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            slow.add(rate(BATCH_OF_ONE, events));
            product.add(rate(AS_SHIPPED, events));
        }
        report.compare("(b) rebuild over %,d events".formatted(events), "events/s", product, "batch of 1, events/s",
                slow);
    }

    private double rate(String batch, long events) throws Exception {
        execute("TRUNCATE query.hazard, query.timeline, query.hazard_evidence, query.counter, query.park, query.unit, "
                + "query.projected, query.dead_letter, projection.token_entry");
        try (var running = Running.start(database, target, Map.of("BIHUAN_SAMPLE", "none",
                "AXON_EVENTHANDLING_PROCESSORS_LEDGER_BATCH_SIZE", batch, "AXON_EVENTHANDLING_PROCESSORS_LEDGER_MODE",
                "pooled"))) {
            while (projected() == 0) {
                Thread.sleep(POLL_MILLISECONDS);
            }
            long before = projected();
            long start = System.nanoTime();
            double seconds;
            do {
                Thread.sleep(POLL_MILLISECONDS);
                seconds = (System.nanoTime() - start) / 1e9;
            } while (projected() < events && (batch.equals(AS_SHIPPED) || seconds < SLOW_SECONDS));
            return (projected() - before) / seconds;
        }
    }

    private long projected() throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT coalesce(max(events), 0) FROM query.projected")) {
            row.next();
            return row.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
