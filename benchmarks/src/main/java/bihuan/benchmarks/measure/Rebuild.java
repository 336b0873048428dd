package bihuan.benchmarks.measure;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.benchmarks.Form;
import bihuan.benchmarks.result.Result;
import bihuan.benchmarks.result.Result.Target;
import org.postgresql.PGConnection;
import tools.jackson.databind.json.JsonMapper;

/**
 * All projections from the first event on, against the same with the framework's default batch of 1, and against
 * reading and decoding the events and copying the rows that come of them. The slow side is stopped after a while: its
 * rate is known by then.
 */
public final class Rebuild implements Benchmark {

    private static final int EVENTS_A_HAZARD = 10;
    /** A whole rebuild takes minutes. */
    private static final int MOST_ROUNDS = 3;
    private static final String BATCH_OF_ONE = "1";
    private static final String AS_SHIPPED = "500";
    private static final int FETCHED = 1_000;
    private static final String TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'query'"
            + " AND tablename <> 'flyway_schema_history'";
    private static final String INDEXES = "SELECT indexdef FROM pg_indexes WHERE schemaname = 'query'"
            + " AND tablename <> 'flyway_schema_history'";

    @Override
    public String name() {
        return "rebuild";
    }

    @Override
    public Measurement measure(Run run) throws Exception {
        run.product().close();
        var projection = new Projection(run);
        var history = new History(run.database());
        history.registers();
        history.hazards(0, run.form().rebuilt(), number -> EVENTS_A_HAZARD);
        long events = run.number("SELECT count(*) FROM events.domain_event_entry");
        var product = new ArrayList<Double>();
        var slow = new ArrayList<Double>();
        var copied = new ArrayList<Double>();
        for (int round = 0; round < Math.min(MOST_ROUNDS, run.form().rounds()); round++) {
            slow.add(rate(run, projection, BATCH_OF_ONE, events));
            product.add(rate(run, projection, AS_SHIPPED, events));
            copied.add(copied(run, events));
        }
        String what = "rebuild of all projections, %,d events of %,d hazards".formatted(events, run.form().rebuilt());
        return Measurement.of(
                new Result("rebuild-stock", what, "the same with a batch of 1", "events per second",
                        Target.atLeast(25, 50), product, slow, Map.of()),
                new Result("rebuild-copy", what, "reading and decoding the events and copying the final rows",
                        "events per second", Target.atLeast(0.25, 0.5), product, copied, Map.of()));
    }

    /** Events a second, from the first that is written on. */
    private static double rate(Run run, Projection projection, String batch, long events) throws Exception {
        projection.empty();
        var settings = Map.of("AXON_EVENTHANDLING_PROCESSORS_LEDGER_BATCH_SIZE", batch,
                "AXON_EVENTHANDLING_PROCESSORS_LEDGER_MODE", "pooled");
        try (var running = run.start(settings)) {
            long before = projection.more(running, 0);
            long reached = before;
            long start = System.nanoTime();
            while (reached < events && (batch.equals(AS_SHIPPED) || !isOver(start, run.form()))) {
                reached = projection.more(running, reached);
            }
            return (reached - before) / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static boolean isOver(long start, Form form) {
        return System.nanoTime() - start > form.warmUp().toNanos();
    }

    /** Events a second when they are read and decoded and the rows that the product made of them are copied. */
    private static double copied(Run run, long events) throws Exception {
        Path rows = Files.createTempDirectory(run.folder(), "rows-");
        try (var connection = run.connect()) {
            var tables = texts(connection, TABLES);
            for (String table : tables) {
                try (var out = Files.newOutputStream(rows.resolve(table))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyOut("COPY query." + table + " TO STDOUT",
                            out);
                }
            }
            run.execute("DROP SCHEMA IF EXISTS copied CASCADE", "CREATE SCHEMA copied");
            long start = System.nanoTime();
            decode(run);
            for (String table : tables) {
                run.execute("CREATE TABLE copied." + table + " (LIKE query." + table + ")");
                try (InputStream in = Files.newInputStream(rows.resolve(table))) {
                    connection.unwrap(PGConnection.class).getCopyAPI().copyIn("COPY copied." + table + " FROM STDIN",
                            in);
                }
            }
            for (String index : texts(connection, INDEXES)) {
                run.execute(index.replace(" ON query.", " ON copied."));
            }
            return events / ((System.nanoTime() - start) / 1e9);
        } finally {
            try (var files = Files.list(rows)) {
                for (Path file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(rows);
        }
    }

    private static void decode(Run run) throws Exception {
        var json = new JsonMapper();
        try (var connection = run.connect();
                var statement = connection.prepareStatement("SELECT payload, payload_type FROM"
                        + " events.domain_event_entry WHERE type = 'HazardAggregate' ORDER BY global_index")) {
            connection.setAutoCommit(false);
            statement.setFetchSize(FETCHED);
            try (var row = statement.executeQuery()) {
                while (row.next()) {
                    var event = (HazardEvent) json.readValue(
                            new String(row.getBytes(1), StandardCharsets.UTF_8), Class.forName(row.getString(2)));
                    event.hazardId();
                }
            }
        }
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement(); var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
