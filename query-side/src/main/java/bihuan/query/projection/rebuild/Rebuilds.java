package bihuan.query.projection.rebuild;

import java.sql.SQLException;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import bihuan.platform.database.Database;
import bihuan.platform.schema.SchemaMigration;
import bihuan.query.projection.LedgerProjection;
import bihuan.query.projection.LiveTokens;
import bihuan.query.projection.OperationLock;
import bihuan.query.projection.stream.DeadLetter;
import bihuan.query.projection.stream.GlobalIndexSource;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/**
 * Rebuilds the ledger on request while the live one stays in use. The request is stored: when a process ends during a
 * rebuild, the next process of the query side that polls starts it again.
 */
@Component
public class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final int SECONDS_BETWEEN_LOOKS = 2;
    private static final int SECONDS_TO_STOP = 10;

    private final RebuildTable table;
    private final LiveTokens live;
    private final FileJson json;
    private final JdbcClient jdbc;
    private final Database database;
    private final SchemaMigration schemas;
    private final EventStore store;
    private final TransactionTemplate transaction;
    private final ScheduledExecutorService worker = Executors
            .newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().name("rebuild").factory());
    private volatile boolean stopping;

    Rebuilds(RebuildTable table, LiveTokens live, FileJson json, JdbcClient jdbc, Database database,
            SchemaMigration schemas, EventStore store, PlatformTransactionManager transactions) {
        this.table = table;
        this.live = live;
        this.json = json;
        this.jdbc = jdbc;
        this.database = database;
        this.schemas = schemas;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Whether there is a projection of this name that can be rebuilt. */
    public boolean knows(String projection) {
        return projection.equals(LedgerProjection.NAME);
    }

    /** Requests a rebuild, unless one is running, and returns its progress. */
    public RebuildProgress request(String projection) {
        table.request(projection);
        worker.execute(this::look);
        return progress(projection).orElseThrow();
    }

    /** The last requested rebuild. */
    public Optional<RebuildProgress> progress(String projection) {
        return table.find(projection);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        worker.scheduleWithFixedDelay(this::look, 0, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        stopping = true;
        worker.shutdown();
        if (!worker.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
            worker.shutdownNow();
        }
    }

    /** Never throws: an exception would stop the scheduled polling. */
    private void look() {
        try {
            if (!stopping && table.find(LedgerProjection.NAME).filter(RebuildProgress::pending).isPresent()) {
                takeUp();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | SQLException failed) {
            LOG.warn("The rebuild failed and will be retried", failed);
            note(failed);
        }
    }

    private void takeUp() throws SQLException, InterruptedException {
        try (var lock = OperationLock.tryTake(database).orElse(null)) {
            // Another process may have finished it between the check and the lock.
            if (lock == null || table.find(LedgerProjection.NAME).filter(RebuildProgress::pending).isEmpty()) {
                return;
            }
            drop(LedgerSchema.OLD);
            drop(LedgerSchema.NEXT);
            schemas.copy(LedgerSchema.LIVE, LedgerSchema.NEXT);
            var head = store.createHeadToken();
            table.begun(LedgerProjection.NAME, head == null ? 0 : head.position().orElse(0));
            LOG.info("Rebuilding the ledger");
            try (var events = new GlobalIndexSource(store).openStream(null)) {
                if (new Rebuild(database, events, jdbc, json, transaction, table, live).run(() -> stopping)) {
                    LOG.info("The rebuilt ledger is live");
                    drop(LedgerSchema.OLD);
                }
            }
        }
    }

    private void drop(String schema) {
        jdbc.sql("drop schema if exists " + schema + " cascade").update();
    }

    private void note(Exception failed) {
        try {
            table.failed(LedgerProjection.NAME, DeadLetter.describe(failed));
        } catch (RuntimeException databaseIsAway) {
            LOG.debug("Could not record the failure", databaseIsAway);
        }
    }
}
