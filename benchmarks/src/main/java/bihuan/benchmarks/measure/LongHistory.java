package bihuan.benchmarks.measure;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import bihuan.benchmarks.result.Curve;
import bihuan.benchmarks.result.Result;
import bihuan.benchmarks.result.Result.Target;

/** Acts in a store of many events against one of few, and on hazards with long histories against short ones. */
public final class LongHistory implements Benchmark {

    private static final int CLIENTS = 16;
    /** Every such hazard is of the first unit of the first park. */
    private static final int OF_ONE_UNIT = 400;
    private static final int SHORT = 10;
    private static final int LONG = 1_000;
    /** So many that they stay short, as far as the store is large enough for them. */
    private static final int SHORT_ONES = 8_000;
    private static final int EVENTS_A_SHORT_ONE = 12;
    /** Of so many hazards with acts in other benchmarks there is one with a long history here. */
    private static final int TO_A_LONG_ONE = 100;
    /** Events of hazards without acts, which the projection has passed already. Ids grow, as the product's do. */
    private static final String FILL = """
            INSERT INTO events.domain_event_entry (global_index, event_identifier, meta_data, payload,
                   payload_revision, payload_type, time_stamp, aggregate_identifier, sequence_number, type)
            SELECT head.global_index + i, uuidv7(), meta_data, payload, payload_revision, payload_type,
                   time_stamp, 'hazard-' || uuidv7(), 0, type
            FROM events.head, generate_series(1, %1$d) i, events.domain_event_entry
            WHERE domain_event_entry.global_index = head.global_index""";
    private static final String MOVE = "UPDATE events.head SET global_index = global_index + %d";
    private static final String PROJECTED = "UPDATE query.projected SET events = events + %d";
    private static final String PASS = """
            UPDATE projection.token_entry SET token = convert_to(regexp_replace(
                convert_from(token, 'UTF8'), '\\d+', (SELECT global_index FROM events.head)::text), 'UTF8')
            WHERE token IS NOT NULL""";

    @Override
    public String name() {
        return "history";
    }

    @Override
    public Measurement measure(Run run) throws Exception {
        Map<Long, Server> stores = new LinkedHashMap<>();
        try {
            for (long events : run.form().stores()) {
                stores.put(events, store(run.in("history_" + events), events));
            }
            try (Server lengthy = lengthy(run.in("history_long"))) {
                warmUp(run, lengthy);
                for (Server server : stores.values()) {
                    warmUp(run, server);
                }
                var largest = List.copyOf(stores.values()).getLast();
                return growth(run, stores).and(length(run, largest, lengthy));
            }
        } finally {
            for (Server server : stores.values()) {
                server.close();
            }
        }
    }

    private static void warmUp(Run run, Server server) throws Exception {
        server.rate(CLIENTS, run.form().warmUp().dividedBy(4));
    }

    /** A store with so many events, and hazards with short histories to act on. */
    private static Server store(Run run, long events) throws Exception {
        int hazards = (int) Math.min(SHORT_ONES, events / EVENTS_A_SHORT_ONE);
        prepare(run, hazards, SHORT);
        long more = events - run.number("SELECT global_index FROM events.head");
        if (more > 0) {
            run.execute(FILL.formatted(more), MOVE.formatted(more), PASS, PROJECTED.formatted(more),
                    "VACUUM ANALYZE events.domain_event_entry");
        }
        return server(run, hazards);
    }

    /** Hazards with long histories to act on. */
    private static Server lengthy(Run run) throws Exception {
        int hazards = run.form().hazards() / TO_A_LONG_ONE;
        prepare(run, hazards, LONG);
        return server(run, hazards);
    }

    private static void prepare(Run run, int hazards, int length) throws Exception {
        run.product().close();
        var history = new History(run.database());
        history.registers();
        history.hazards(0, hazards * OF_ONE_UNIT, number -> number % OF_ONE_UNIT == 0 ? length : 0);
        try (var product = run.product()) {
            new Projection(run).awaitAll(product);
        }
        account(run);
    }

    private static Server server(Run run, int hazards) throws Exception {
        return new Server(run.product(), "rectifier:bihuan",
                IntStream.range(0, hazards).mapToObj(i -> "/api/hazards/" + History.hazard(i * OF_ONE_UNIT)).toList(),
                new Projection(run)::isComplete);
    }

    /** An account of the unit, with the password of the sample accounts. */
    private static void account(Run run) throws SQLException {
        run.execute("""
                INSERT INTO people.account (id, login, password_hash, role, unit_id, organisation, display_name)
                SELECT 'account-rectifier', 'rectifier', password_hash, role, '%s', organisation, 'rectifier'
                  FROM people.account WHERE login = 'unit'""".formatted(History.unit(0, 0)));
    }

    private static Measurement growth(Run run, Map<Long, Server> stores) throws Exception {
        Map<Long, List<Double>> milliseconds = new LinkedHashMap<>();
        for (int round = 0; round < run.form().rounds(); round++) {
            for (var store : stores.entrySet()) {
                milliseconds.computeIfAbsent(store.getKey(), none -> new ArrayList<>())
                        .add(act(store.getValue(), run.form().round()));
            }
        }
        var sizes = List.copyOf(milliseconds.keySet());
        return new Measurement(
                List.of(new Result("growth-acts", "an act with %,d stored events".formatted(sizes.getLast()),
                        "an act with %,d".formatted(sizes.getFirst()), "ms, 16 in flight", Target.atMost(1.3, 1.1),
                        milliseconds.get(sizes.getLast()), milliseconds.get(sizes.getFirst()), Map.of())),
                List.of(new Curve("act", "stored events", "ms, 16 in flight", sizes,
                        sizes.stream().map(size -> Result.median(milliseconds.get(size))).toList())));
    }

    private static Measurement length(Run run, Server shorter, Server longer) throws Exception {
        var few = new ArrayList<Double>();
        var many = new ArrayList<Double>();
        for (int round = 0; round < run.form().rounds(); round++) {
            few.add(act(shorter, run.form().round()));
            many.add(act(longer, run.form().round()));
        }
        return Measurement.of(new Result("long-histories",
                "an act on a hazard with %,d events and more".formatted(LONG),
                "an act on one with %d and more".formatted(SHORT), "ms, 16 in flight", Target.atMost(2, 1.3), many,
                few, Map.of()));
    }

    /** Milliseconds for an act of one of the clients. */
    private static double act(Server server, Duration round) throws Exception {
        return 1e3 * CLIENTS / server.rate(CLIENTS, round);
    }
}
