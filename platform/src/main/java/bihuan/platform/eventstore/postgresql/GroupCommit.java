package bihuan.platform.eventstore.postgresql;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.axonframework.lifecycle.ShutdownInProgressException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

import com.zaxxer.hikari.HikariDataSource;

import bihuan.platform.eventstore.postgresql.StoreTables.Head;

/**
 * Stores what waits, in one transaction: the cost of a commit is shared by the commands in flight. One thread appends
 * for this process; those of several processes take turns at the row that holds the head (ADR 45).
 */
final class GroupCommit implements AutoCloseable {

    /** Rows of one transaction, unless a single command has more. */
    private static final int MOST_ROWS = 1_000;
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** Connection, operator's intervention, system error: the commit may have come through. */
    private static final Set<String> UNDECIDED = Set.of("08", "57", "58");
    private static final SQLExceptionTranslator TRANSLATOR = new SQLExceptionSubclassTranslator();
    private static final String TASK = "Append events";

    private final HikariDataSource connections;
    private final BlockingQueue<Append> waiting = new LinkedBlockingQueue<>();
    private final Thread appender;
    private volatile boolean closed;

    /**
     * @param connections
     *            a pool of its own, closed with this, so that no append waits for a connection that a waiting command
     *            holds
     */
    GroupCommit(HikariDataSource connections) {
        this.connections = connections;
        appender = Thread.ofPlatform().daemon().name("event-appender").start(this::run);
    }

    /**
     * Stores these rows, all or none, and returns when they are durable.
     *
     * @throws OutOfSequenceException
     *             when they do not follow what is stored
     * @throws DataAccessException
     *             when the database refused them or could not be reached
     */
    void append(List<EventRow> rows) {
        var append = new Append(rows);
        waiting.add(append);
        if (closed && waiting.remove(append)) {
            append.failed(closed());
        }
        append.await();
    }

    private void run() {
        try {
            while (!closed) {
                commit(next());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            closed = true;
            for (Append append = waiting.poll(); append != null; append = waiting.poll()) {
                append.failed(closed());
            }
        }
    }

    private List<Append> next() throws InterruptedException {
        List<Append> group = new ArrayList<>();
        group.add(waiting.take());
        int rows = group.getFirst().rows().size();
        for (Append more = waiting.peek(); more != null && rows < MOST_ROWS; more = waiting.peek()) {
            waiting.remove(more);
            group.add(more);
            rows += more.rows().size();
        }
        return group;
    }

    /** Answers each, whatever happens: the appender serves the next group. */
    private void commit(List<Append> group) {
        try {
            store(group);
        } catch (SQLException refused) {
            settle(group, refused);
        } catch (RuntimeException unexpected) {
            group.stream().filter(Append::isOpen).forEach(append -> append.failed(unexpected));
        }
    }

    private void store(List<Append> group) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            Head head = StoreTables.lockHead(connection);
            Map<String, Long> last = StoreTables.lastSequences(connection,
                    rows(group).map(EventRow::aggregateId).collect(Collectors.toSet()));
            List<Append> accepted = group.stream().filter(append -> append.follows(last)).toList();
            if (!accepted.isEmpty()) {
                StoreTables.insert(connection, head, rows(accepted).toList());
            }
            connection.commit();
            accepted.forEach(Append::stored);
        }
    }

    /** What fails as a group is stored one by one, so that only the culprit fails. */
    private void settle(List<Append> group, SQLException refused) {
        List<Append> open = group.stream().filter(Append::isOpen).toList();
        if (isUndecided(refused)) {
            Set<String> stored;
            try {
                stored = stored(open);
            } catch (SQLException away) {
                refused.addSuppressed(away);
                open.forEach(append -> append.failed(translated(refused)));
                return;
            }
            open.stream().filter(append -> stored.containsAll(append.eventIds())).forEach(Append::stored);
            open = open.stream().filter(Append::isOpen).toList();
        }
        if (open.size() == 1) {
            open.getFirst().failed(translated(refused));
        } else {
            open.forEach(append -> commit(List.of(append)));
        }
    }

    /** Whether the transaction may have been committed although its connection failed. */
    private static boolean isUndecided(SQLException refused) {
        String state = refused.getSQLState();
        return state == null || UNDECIDED.contains(state.substring(0, 2));
    }

    /** Those of these events that are there once the lock on the head is free, which it is when no commit is left. */
    private Set<String> stored(List<Append> group) throws SQLException {
        try (Connection connection = connections.getConnection()) {
            connection.setAutoCommit(false);
            StoreTables.lockHead(connection);
            Set<String> stored = StoreTables.stored(connection, rows(group).map(EventRow::eventId).toList());
            connection.rollback();
            return stored;
        }
    }

    private static Stream<EventRow> rows(List<Append> group) {
        return group.stream().flatMap(append -> append.rows().stream());
    }

    private static RuntimeException translated(SQLException refused) {
        return Objects.requireNonNullElseGet(TRANSLATOR.translate(TASK, null, refused),
                () -> new UncategorizedSQLException(TASK, null, refused));
    }

    private static ShutdownInProgressException closed() {
        return new ShutdownInProgressException("The event store is closed");
    }

    /** Ends the appender; what it is just storing is still answered. */
    @Override
    public void close() {
        closed = true;
        appender.interrupt();
        try {
            appender.join(PATIENCE);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
        connections.close();
    }
}
