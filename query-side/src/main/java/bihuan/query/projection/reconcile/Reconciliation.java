package bihuan.query.projection.reconcile;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;

import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

import bihuan.api.operations.FreeOrphanedReservations;
import bihuan.api.operations.ReservationsFreed;
import bihuan.platform.database.Database;
import bihuan.query.projection.LedgerProjection;
import bihuan.query.projection.OperationLock;
import bihuan.query.projection.ProjectedEvents;
import bihuan.query.projection.table.DeadLetterTable;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;
import bihuan.query.store.Progression;

/**
 * Compares the ledger with the events, looks for duplicates of values that must be unique, and has the command side
 * release orphaned reservations. Only reads, and runs while readers and commands continue.
 */
@Component
public class Reconciliation {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciliation.class);
    private static final int NAMED = 50;

    private final Database database;
    private final EventStore store;
    private final LedgerSchema tables;
    private final FileJson json;
    private final Progression progression;
    private final ProjectedEvents projected;
    private final DeadLetterTable letters;
    private final CommandGateway commands;

    Reconciliation(Database database, EventStore store, LedgerSchema tables, FileJson json, Progression progression,
            ProjectedEvents projected, DeadLetterTable letters, CommandGateway commands) {
        this.database = database;
        this.store = store;
        this.tables = tables;
        this.json = json;
        this.progression = progression;
        this.projected = projected;
        this.letters = letters;
        this.commands = commands;
    }

    /** Reconciles and returns the result; empty when a rebuild or another reconciliation is running. */
    public Optional<Reconciled> run() throws SQLException, InterruptedException {
        try (var lock = OperationLock.tryTake(database).orElse(null)) {
            return lock == null ? Optional.empty() : Optional.of(compare());
        }
    }

    private Reconciled compare() throws SQLException, InterruptedException {
        var differences = new Differences();
        long stored = new StoreCheck(store, tables, progression).run(differences);
        long rows = compareRows(differences);
        return new Reconciled(differences.found() == 0, stored, projected.of(LedgerProjection.NAME), letters.count(),
                rows, differences.found(), differences.kept(), freeReservations());
    }

    /** Uses a separate connection for one long transaction, so that all tables are read in one snapshot. */
    private long compareRows(Differences differences) throws SQLException {
        var source = new SingleConnectionDataSource(database.url(), database.user(), database.password(), true);
        try {
            Connection connection = source.getConnection();
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            connection.setAutoCommit(false);
            var snapshot = new LedgerSchema(JdbcClient.create(source));
            new UniquenessCheck(snapshot).run(differences);
            new SuccessionCheck(snapshot).run(differences);
            return new RowCheck(store, snapshot, json).run(differences);
        } finally {
            source.destroy();
        }
    }

    /** The command side holds them and may be unavailable; the rest of the result is useful without them. */
    private ReservationsFreed freeReservations() {
        try {
            return commands.sendAndWait(new FreeOrphanedReservations(NAMED));
        } catch (RuntimeException away) {
            LOG.warn("The command side did not check for orphaned reservations", away);
            return null;
        }
    }
}
