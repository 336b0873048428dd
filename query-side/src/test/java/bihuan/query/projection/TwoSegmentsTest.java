package bihuan.query.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.lifecycle.Action;
import bihuan.platform.testing.TestDatabase;
import bihuan.query.core.file.Acts;
import bihuan.query.projection.counter.CounterScope;
import bihuan.query.projection.counter.CounterTable;
import bihuan.query.projection.counter.Measure;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;
import bihuan.query.testing.QuerySchema;

/** Segments write different hazards, but move the counters of the same parks. */
class TwoSegmentsTest {

    private static final int BATCHES = 60;
    private static final int PARKS = 5;

    private final LedgerSchema tables;
    private final TransactionTemplate transaction;
    private final BatchWriter writer;

    TwoSegmentsTest() {
        var database = QuerySchema.in(TestDatabase.fresh());
        tables = new LedgerSchema(JdbcClient.create(database));
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        writer = new BatchWriter(tables, new FileJson());
    }

    @Test
    void counters_that_segments_share_are_neither_lost_nor_deadlocked() {
        try (var workers = Executors.newFixedThreadPool(4)) {
            var segments = IntStream.range(0, 4).mapToObj(
                    segment -> CompletableFuture.runAsync(() -> write(segment), workers)).toList();
            segments.forEach(CompletableFuture::join);
        }
        var counters = new CounterTable(tables);
        assertThat(counters.sum(CounterScope.park(null), Measure.TOTAL)).containsOnlyKeys("-");
        assertThat(counters.sum(CounterScope.park(null), Measure.TOTAL).get("-"))
                .isEqualByComparingTo(String.valueOf(4 * BATCHES * PARKS));
        assertThat(new ProjectedEvents(tables).of(LedgerProjection.NAME)).isEqualTo(4 * BATCHES * PARKS * 2L);
    }

    private void write(int segment) {
        for (int batch = 0; batch < BATCHES; batch++) {
            var events = new LinkedHashMap<String, List<RecordedEvent<HazardEvent>>>();
            for (int i = 0; i < PARKS; i++) {
                // Each segment meets the parks in another order.
                String park = "park-" + (segment % 2 == 0 ? i : PARKS - 1 - i);
                String id = "hazard-%d-%d-%d".formatted(segment, batch, i);
                var acts = new Acts(id).in(park, "unit-" + park);
                events.put(id, List.of(RecordedEvent.of(acts.of(Action.REPORT), 0, Instant.EPOCH),
                        RecordedEvent.of(acts.of(Action.CONFIRM), 1, Instant.EPOCH)));
            }
            transaction.executeWithoutResult(status -> writer.writeSound(events, List.of(), Map.of()));
        }
    }
}
