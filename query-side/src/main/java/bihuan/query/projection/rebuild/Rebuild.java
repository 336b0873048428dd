package bihuan.query.projection.rebuild;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import bihuan.platform.database.Database;
import bihuan.query.projection.Batch;
import bihuan.query.projection.BatchWriter;
import bihuan.query.projection.LedgerProjection;
import bihuan.query.projection.LiveTokens;
import bihuan.query.projection.SwitchGate;
import bihuan.query.store.ChangeNotification;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;

/**
 * One rebuild: fills a new set of tables from the first event on, while the live ones are read and written, and then
 * exchanges the two. Used by one thread.
 */
final class Rebuild {

    private static final int BATCH = 1000;
    private static final int IDLE_MILLIS = 100;
    /** The time to wait for an event of another process, which may take a second to arrive; writers wait meanwhile. */
    private static final int IDLE_ROUNDS_IN_SWITCH = 50;

    private final Database database;
    private final BlockingStream<TrackedEventMessage<?>> events;
    private final BatchWriter writer;
    private final TransactionTemplate transaction;
    private final RebuildTable progress;
    private final LiveTokens live;
    private long read;
    private TrackingToken reached;

    Rebuild(Database database, BlockingStream<TrackedEventMessage<?>> events, JdbcClient jdbc, FileJson json,
            TransactionTemplate transaction, RebuildTable progress, LiveTokens live) {
        this.database = database;
        this.events = events;
        this.writer = new BatchWriter(LedgerSchema.next(jdbc), json);
        this.transaction = transaction;
        this.progress = progress;
        this.live = live;
    }

    /** Runs to the end, or until stopped; returns whether the tables were exchanged. */
    boolean run(BooleanSupplier stop) throws SQLException, InterruptedException {
        boolean done = false;
        boolean analysed = false;
        while (!done && !stop.getAsBoolean()) {
            if (fill() == BATCH) {
                continue;
            }
            if (!analysed) {
                analyse();
                analysed = true;
            } else {
                done = exchange();
            }
        }
        return done;
    }

    /** Writes the next batch and returns its number of events. */
    private int fill() throws InterruptedException {
        var batch = new Batch();
        TrackingToken last = null;
        int size = 0;
        while (size < BATCH && events.hasNextAvailable(size == 0 ? IDLE_MILLIS : 0, TimeUnit.MILLISECONDS)) {
            var event = events.nextAvailable();
            batch.add(event);
            last = event.trackingToken();
            size++;
        }
        if (size > 0) {
            long all = read + size;
            long position = last.position().orElse(0);
            transaction.executeWithoutResult(status -> {
                writer.write(batch);
                progress.advanced(LedgerProjection.NAME, all, position);
            });
            read = all;
            reached = last;
        }
        return size;
    }

    /** Analyzes the new tables, so that the planner has statistics before the first read. */
    private void analyse() throws SQLException {
        try (var connection = connect()) {
            for (String table : tables(connection)) {
                execute(connection, "analyze " + table);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        var tables = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("select format('%I.%I', schemaname, tablename) from pg_tables "
                        + "where schemaname = '" + LedgerSchema.NEXT + "'")) {
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
        }
        return tables;
    }

    /**
     * Renames the two schemas in one transaction, while no writer of the live tables is active and once the new tables
     * hold everything that the live ones do. The live projection then continues from its own token and skips events
     * that were already applied.
     */
    private boolean exchange() throws SQLException, InterruptedException {
        try (var connection = connect()) {
            connection.setAutoCommit(false);
            execute(connection, "set local lock_timeout = '30s'");
            execute(connection, "select pg_advisory_xact_lock(" + SwitchGate.LOCK + ")");
            int idle = 0;
            while (!live.coveredBy(reached)) {
                idle = fill() == 0 ? idle + 1 : 0;
                if (idle > IDLE_ROUNDS_IN_SWITCH) {
                    connection.rollback();
                    return false;
                }
            }
            execute(connection, "alter schema " + LedgerSchema.LIVE + " rename to " + LedgerSchema.OLD);
            execute(connection, "alter schema " + LedgerSchema.NEXT + " rename to " + LedgerSchema.LIVE);
            execute(connection, "update projection.rebuild set state = 'DONE', finished_at = now(), failure = null "
                    + "where projection = '" + LedgerProjection.NAME + "'");
            execute(connection, ChangeNotification.OF_ALL);
            connection.commit();
            return true;
        }
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.url(), database.user(), database.password());
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
