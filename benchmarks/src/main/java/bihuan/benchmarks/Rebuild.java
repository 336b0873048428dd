package bihuan.benchmarks;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import bihuan.platform.database.Database;

/**
 * All projections from the first event on, against the same with the framework's default batch of 1. The slow side is
 * stopped after a while: its rate is known by then.
 */
final class Rebuild {

    /** {@code -Dbenchmarks.hazards=1000} for a quick look at whether the benchmark itself works. */
    static final int HAZARDS = Integer.getInteger("benchmarks.hazards", 100_000);
    private static final int ROUNDS = 3;
    private static final int SLOW_SECONDS = 20;
    /** What may pass until the first event, and from then on until the next. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String BATCH_OF_ONE = "1";
    private static final String AS_SHIPPED = "500";

    private final Database database;
    private final Path target;
    private final Projection projection;

    Rebuild(Database database, Path target) {
        this.database = database;
        this.target = target;
        this.projection = new Projection(database);
    }

    void measure(Report report) throws Exception {
        projection.emptyWithEvents();
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
        projection.empty();
        try (var running = Running.start(database, target, Map.of("BIHUAN_SAMPLE", "none",
                "AXON_EVENTHANDLING_PROCESSORS_LEDGER_BATCH_SIZE", batch, "AXON_EVENTHANDLING_PROCESSORS_LEDGER_MODE",
                "pooled"))) {
            long before = more(running, 0, events);
            long reached = before;
            long start = System.nanoTime();
            while (reached < events && (batch.equals(AS_SHIPPED) || secondsSince(start) < SLOW_SECONDS)) {
                reached = more(running, reached, events);
            }
            return (reached - before) / secondsSince(start);
        }
    }

    /** Waits until more events than that are in the ledger; answers how many. */
    private long more(Running running, long reached, long events) throws Exception {
        Wait.until("event %,d of %,d in the ledger".formatted(reached + 1, events), PATIENCE,
                () -> running.mustRun() && projection.events() > reached);
        return projection.events();
    }

    private static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
