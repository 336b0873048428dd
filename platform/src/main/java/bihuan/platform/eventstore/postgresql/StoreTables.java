package bihuan.platform.eventstore.postgresql;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

import org.axonframework.common.DateTimeUtils;

/** The statements of an append, each on a connection whose transaction its caller ends. */
final class StoreTables {

    private static final String LOCK_HEAD = "SELECT global_index, recorded_at FROM events.head FOR UPDATE";

    /** A statement of its own, after the lock: only then does its snapshot show what the last holder committed. */
    private static final String LAST_SEQUENCES = """
            SELECT asked.id, (SELECT max(sequence_number) FROM events.domain_event_entry e
                              WHERE e.aggregate_identifier = asked.id)
            FROM unnest(?::text[]) asked(id)""";

    private static final String INSERT = """
            WITH moved AS (UPDATE events.head SET global_index = ?, recorded_at = ?)
            INSERT INTO events.domain_event_entry (global_index, event_identifier, type, aggregate_identifier,
                sequence_number, payload_type, payload_revision, time_stamp, payload, meta_data)
            SELECT ? + r.place, r.event_id, r.type, r.aggregate_id, r.sequence, r.payload_type, r.revision,
                r.recorded_at, r.payload, r.meta_data
            FROM unnest(?::text[], ?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::bytea[],
                ?::bytea[]) WITH ORDINALITY
                AS r(event_id, type, aggregate_id, sequence, payload_type, revision, recorded_at, payload, meta_data,
                    place)""";

    private static final String STORED = """
            SELECT event_identifier FROM events.domain_event_entry WHERE event_identifier = ANY (?::text[])""";

    /** The last global index that was handed out, and the latest time that an event carries. */
    record Head(long globalIndex, Instant recordedAt) {
    }

    private StoreTables() {
    }

    /** Locks the head until the end of the transaction. */
    static Head lockHead(Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK_HEAD);
                ResultSet row = statement.executeQuery()) {
            row.next();
            return new Head(row.getLong(1), row.getObject(2, OffsetDateTime.class).toInstant());
        }
    }

    /** The last sequence of each of these aggregates; -1 for one that has no events. */
    static Map<String, Long> lastSequences(Connection connection, Collection<String> aggregateIds)
            throws SQLException {
        Map<String, Long> last = new HashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(LAST_SEQUENCES)) {
            statement.setArray(1, texts(connection, aggregateIds));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    last.put(rows.getString(1), Objects.requireNonNullElse(rows.getObject(2, Long.class), -1L));
                }
            }
        }
        return last;
    }

    /**
     * Inserts these rows behind the head, in their order, and moves the head. Recorded times do not run backwards,
     * whatever the clocks of the processes say: what was known at a moment does not change later.
     */
    static void insert(Connection connection, Head head, List<EventRow> rows) throws SQLException {
        Instant latest = head.recordedAt();
        String[] recordedAt = new String[rows.size()];
        for (int i = 0; i < recordedAt.length; i++) {
            Instant own = rows.get(i).recordedAt();
            latest = own.isBefore(latest) ? latest : own;
            recordedAt[i] = DateTimeUtils.formatInstant(latest);
        }
        try (PreparedStatement statement = connection.prepareStatement(INSERT)) {
            statement.setLong(1, head.globalIndex() + rows.size());
            statement.setObject(2, latest.atOffset(ZoneOffset.UTC));
            statement.setLong(3, head.globalIndex());
            statement.setArray(4, texts(connection, rows, EventRow::eventId));
            statement.setArray(5, texts(connection, rows, EventRow::aggregateType));
            statement.setArray(6, texts(connection, rows, EventRow::aggregateId));
            statement.setArray(7, connection.createArrayOf("bigint", rows.stream().map(EventRow::sequence).toArray()));
            statement.setArray(8, texts(connection, rows, EventRow::payloadType));
            statement.setArray(9, texts(connection, rows, EventRow::revision));
            statement.setArray(10, connection.createArrayOf("text", recordedAt));
            statement.setArray(11, bytes(connection, rows, EventRow::payload));
            statement.setArray(12, bytes(connection, rows, EventRow::metaData));
            statement.executeUpdate();
        }
    }

    /** Those of these events that are stored. */
    static Set<String> stored(Connection connection, Collection<String> eventIds) throws SQLException {
        Set<String> stored = new HashSet<>();
        try (PreparedStatement statement = connection.prepareStatement(STORED)) {
            statement.setArray(1, texts(connection, eventIds));
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    stored.add(rows.getString(1));
                }
            }
        }
        return stored;
    }

    private static Array texts(Connection connection, Collection<String> texts) throws SQLException {
        return connection.createArrayOf("text", texts.toArray());
    }

    private static Array texts(Connection connection, List<EventRow> rows, Function<EventRow, String> column)
            throws SQLException {
        return connection.createArrayOf("text", rows.stream().map(column).toArray());
    }

    private static Array bytes(Connection connection, List<EventRow> rows, Function<EventRow, byte[]> column)
            throws SQLException {
        return connection.createArrayOf("bytea", rows.stream().map(column).toArray(byte[][]::new));
    }
}
