package bihuan.query.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;

import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import bihuan.platform.database.Database;
import bihuan.query.store.ChangeNotification;

/**
 * Listens for the projection's notifications, from any process, on a dedicated connection. When that is lost, it
 * connects again and notifies all subscribers that anything may have changed meanwhile.
 */
@Component
class LedgerListener {

    /** The connection's application name in {@code pg_stat_activity}. */
    static final String NAME = "bihuan-stream";

    private static final Logger LOG = LoggerFactory.getLogger(LedgerListener.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);
    /** The time without a notification after which the connection is checked. */
    private static final int SILENCE_MILLIS = 5_000;
    private static final int SECONDS_TO_ANSWER = 5;

    private final Database database;
    private final Streams streams;
    /** A virtual one: interrupting it ends its wait for the database. */
    private final Thread thread = Thread.ofVirtual().name(NAME).unstarted(this::run);

    LedgerListener(Database database, Streams streams) {
        this.database = database;
        this.streams = streams;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (thread.getState() == Thread.State.NEW) {
            thread.start();
        }
    }

    @EventListener(ContextClosedEvent.class)
    void end() {
        thread.interrupt();
    }

    private void run() {
        while (!Thread.currentThread().isInterrupted()) {
            try (var connection = DriverManager.getConnection(database.url(), database.user(), database.password())) {
                listen(connection);
            } catch (SQLException | RuntimeException lost) {
                if (!Thread.currentThread().isInterrupted()) {
                    LOG.warn("Lost the connection that listens for ledger changes: {}", lost.toString());
                    pause();
                }
            }
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("set application_name = '" + NAME + "'");
            statement.execute("listen " + ChangeNotification.CHANNEL);
            // Only after LISTEN: later commits are notified, earlier ones are included in the position.
            try (var row = statement.executeQuery(ChangeNotification.POSITION)) {
                row.next();
                streams.resumeAt(row.getLong(1));
            }
        }
        var notifications = connection.unwrap(PGConnection.class);
        while (!Thread.currentThread().isInterrupted()) {
            var heard = notifications.getNotifications(SILENCE_MILLIS);
            if (heard == null || heard.length == 0) {
                if (!connection.isValid(SECONDS_TO_ANSWER)) {
                    throw new SQLException("The connection is closed");
                }
                continue;
            }
            for (var notification : heard) {
                streams.publish(ChangeNotification.read(notification.getParameter()));
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_ATTEMPTS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
