package bihuan.query.projection.rebuild;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;

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
import bihuan.platform.worker.PollingWorker;
import bihuan.query.projection.LedgerProjection;
import bihuan.query.projection.LiveTokens;
import bihuan.query.projection.OperationLock;
import bihuan.query.projection.stream.DeadLetter;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/**
 * Rebuilds the ledger on request while the live one stays in use. The request is stored: when a process ends during a
 * rebuild, the next process of the query side that polls starts it again.
 */
@Component
public class Rebuilds {

    private static final Logger LOG = LoggerFactory.getLogger(Rebuilds.class);
    private static final Duration BETWEEN_ROUNDS = Duration.ofSeconds(2);

    private final RebuildTable table;
    private final LiveTokens live;
    private final FileJson json;
    private final JdbcClient jdbc;
    private final Database database;
    private final SchemaMigration schemas;
    private final EventStore store;
    private final TransactionTemplate transaction;
    private final PollingWorker worker = new PollingWorker("rebuild", this::round);

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
        worker.wake();
        return progress(projection).orElseThrow();
    }

    /** The last requested rebuild. */
    public Optional<RebuildProgress> progress(String projection) {
        return table.find(projection);
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        worker.start(BETWEEN_ROUNDS);
    }

    @EventListener(ContextClosedEvent.class)
    void end() throws InterruptedException {
        worker.stop();
    }

    private void round() throws SQLException, InterruptedException {
        try {
            if (table.find(LedgerProjection.NAME).filter(RebuildProgress::pending).isPresent()) {
                takeUp();
            }
        } catch (RuntimeException | SQLException | Error failed) {
            note(failed);
            throw failed;
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
            try (var events = store.openStream(null)) {
                if (new Rebuild(database, events, jdbc, json, transaction, table, live).run(worker::isStopping)) {
                    LOG.info("The rebuilt ledger is live");
                    drop(LedgerSchema.OLD);
                }
            }
        }
    }

    private void drop(String schema) {
        jdbc.sql("drop schema if exists " + schema + " cascade").update();
    }

    private void note(Throwable failed) {
        try {
            table.failed(LedgerProjection.NAME, DeadLetter.describe(failed));
        } catch (RuntimeException databaseIsAway) {
            LOG.debug("Could not record the failure", databaseIsAway);
        }
    }
}
