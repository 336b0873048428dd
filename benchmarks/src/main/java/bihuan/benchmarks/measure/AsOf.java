package bihuan.benchmarks.measure;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.benchmarks.load.HttpConnection;
import bihuan.benchmarks.result.Result;
import bihuan.benchmarks.result.Result.Target;
import bihuan.benchmarks.result.Timings;
import bihuan.platform.time.TimeConfiguration;
import bihuan.query.core.Recorded;
import bihuan.query.core.file.Fold;
import bihuan.query.core.file.HazardFile;
import tools.jackson.databind.json.JsonMapper;

/**
 * The ledger of a park as of a day in the past, against a plain loop that folds the same events by the same rules from
 * memory, and sorts.
 */
public final class AsOf implements Benchmark {

    private static final int EVENTS_A_HAZARD = 10;
    private static final int HAZARDS = 10_000;
    private static final int DAYS_AGO = 700;
    private static final int TIMES = 5;

    @Override
    public String name() {
        return "as-of";
    }

    @Override
    public Measurement measure(Run run) throws Exception {
        run.product().close();
        int hazards = Math.min(HAZARDS, run.form().rebuilt());
        var history = new History(run.database());
        history.registers();
        long events = history.hazards(0, hazards * History.PARKS,
                number -> number % History.PARKS == 0 ? EVENTS_A_HAZARD : 0);
        LocalDate day = LocalDate.now(TimeConfiguration.ZONE).minusDays(DAYS_AGO);
        String address = "/api/parks/" + History.park(0) + "/ledger?size=50&asOf=" + day;
        var product = new ArrayList<Double>();
        var loop = new ArrayList<Double>();
        try (var running = run.product(); var reader = new HttpConnection(running.port(), District.VIEWER)) {
            new Projection(run).awaitAll(running);
            run.execute("VACUUM ANALYZE");
            var recorded = recorded(run);
            for (int i = 0; i < TIMES; i++) {
                reader.get(address).successful();
                folded(recorded, day);
            }
            for (int round = 0; round < run.form().rounds(); round++) {
                loop.add(Timings.of(TIMES, () -> folded(recorded, day)).milliseconds(50));
                product.add(Timings.of(TIMES, () -> reader.get(address).successful()).milliseconds(50));
            }
        }
        return Measurement.of(new Result("as-of", "ledger of a park as of a day, %,d hazards and %,d events".formatted(
                hazards, events), "folding the same events in a plain loop from memory", "ms", Target.atMost(4, 2),
                product, loop, Map.of()));
    }

    private static Map<String, SortedMap<Long, Recorded<HazardEvent>>> recorded(Run run)
            throws SQLException, ClassNotFoundException {
        var json = new JsonMapper();
        var recorded = new LinkedHashMap<String, SortedMap<Long, Recorded<HazardEvent>>>();
        try (var connection = run.connect();
                var statement = connection.createStatement();
                var row = statement.executeQuery("""
                        SELECT aggregate_identifier, sequence_number, payload, payload_type, time_stamp
                        FROM events.domain_event_entry WHERE type = 'HazardAggregate' ORDER BY global_index""")) {
            while (row.next()) {
                var event = (HazardEvent) json.readValue(new String(row.getBytes(3), StandardCharsets.UTF_8),
                        Class.forName(row.getString(4)));
                recorded.computeIfAbsent(row.getString(1), id -> new TreeMap<>()).put(row.getLong(2),
                        new Recorded<>(event, Instant.parse(row.getString(5))));
            }
        }
        return recorded;
    }

    private static List<HazardFile> folded(Map<String, SortedMap<Long, Recorded<HazardEvent>>> recorded,
            LocalDate day) {
        return recorded.values().stream().map(history -> Fold.of(history, day)).filter(Objects::nonNull)
                .sorted(Comparator.comparing((HazardFile file) -> file.report().discoveredOn()).reversed()).toList();
    }
}
