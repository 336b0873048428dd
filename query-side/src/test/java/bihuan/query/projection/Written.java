package bihuan.query.projection;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/** Writes lives of hazards as the projection does, in batches, without an application around it. */
public final class Written {

    private final TransactionTemplate transaction;
    private final BatchWriter writer;

    public Written(DriverManagerDataSource database) {
        transaction = new TransactionTemplate(new DataSourceTransactionManager(database));
        writer = new BatchWriter(new LedgerSchema(JdbcClient.create(database)), new FileJson());
    }

    /** Each life cut into batches of the given number of events. */
    public void write(List<List<HazardEvent>> lives, int batchSize) {
        for (int from = 0; lives.stream().mapToInt(List::size).max().orElse(0) > from; from += batchSize) {
            var batch = new LinkedHashMap<String, List<RecordedEvent<HazardEvent>>>();
            for (List<HazardEvent> life : lives) {
                for (int i = from; i < Math.min(from + batchSize, life.size()); i++) {
                    batch.computeIfAbsent(life.get(i).hazardId(), id -> new ArrayList<>())
                            .add(RecordedEvent.of(life.get(i), i, Instant.EPOCH));
                }
            }
            transaction.executeWithoutResult(status -> {
                if (!writer.writeSound(batch, List.of(), Map.of()).isEmpty()) {
                    throw new AssertionError("An event was dead-lettered");
                }
            });
        }
    }
}
