package bihuan.platform.eventstore.postgresql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.BatchingEventStorageEngine;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.zaxxer.hikari.HikariDataSource;

/**
 * Events in PostgreSQL under a dense global index that grows in the order of commits: a reader that has seen an event
 * has seen every one before it, so its token is a plain number (ADR 45). Events are durable when the append returns,
 * whatever becomes of the transaction of the command, as with Axon Server.
 */
public final class PostgresEventStorageEngine extends BatchingEventStorageEngine implements AutoCloseable {

    private static final String COLUMNS = """
            SELECT type, aggregate_identifier, sequence_number, event_identifier, time_stamp, payload_type,
                payload_revision, payload, meta_data
            """;

    private final GroupCommit appender;
    private final JdbcClient jdbc;

    private PostgresEventStorageEngine(Builder builder) {
        super(builder);
        appender = new GroupCommit(builder.appends);
        jdbc = builder.reads;
    }

    /**
     * Begins to describe an engine.
     *
     * @param appends
     *            a pool of one connection that nothing but appends uses; the engine closes it
     * @param reads
     *            where events are read, and snapshots stored
     */
    public static Builder builder(HikariDataSource appends, JdbcClient reads) {
        return new Builder(appends, reads);
    }

    @Override
    protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
        if (events.isEmpty()) {
            return;
        }
        try {
            appender.append(events.stream().map(event -> row(event, serializer)).toList());
        } catch (OutOfSequenceException | DuplicateKeyException taken) {
            String message = taken.getMessage();
            throw events.getFirst() instanceof DomainEventMessage<?> first && first.getSequenceNumber() == 0
                    ? new AggregateStreamCreationException(message, taken)
                    : new ConcurrencyException(message, taken);
        }
    }

    private static EventRow row(EventMessage<?> message, Serializer serializer) {
        DomainEventMessage<?> event = EventUtils.asDomainEventMessage(message);
        var payload = event.serializePayload(serializer, byte[].class);
        return new EventRow(event.getIdentifier(), event.getType(), event.getAggregateIdentifier(),
                event.getSequenceNumber(), payload.getType().getName(), payload.getType().getRevision(),
                event.getTimestamp().truncatedTo(ChronoUnit.MILLIS), payload.getData(),
                event.serializeMetaData(serializer, byte[].class).getData());
    }

    @Override
    protected List<? extends TrackedEventData<?>> fetchTrackedEvents(TrackingToken last, int batchSize) {
        return jdbc.sql(COLUMNS + """
                , global_index FROM events.domain_event_entry WHERE global_index > ? ORDER BY global_index LIMIT ?""")
                .params(last == null ? -1L : last.position().orElseThrow(), batchSize)
                .query((row, number) -> new TrackedDomainEventData<>(
                        new GlobalSequenceTrackingToken(row.getLong("global_index")), entry(row)))
                .list();
    }

    @Override
    protected List<? extends DomainEventData<?>> fetchDomainEvents(String aggregateId, long firstSequence,
            int batchSize) {
        return jdbc.sql(COLUMNS + """
                 FROM events.domain_event_entry WHERE aggregate_identifier = ? AND sequence_number >= ?
                ORDER BY sequence_number LIMIT ?""").params(aggregateId, firstSequence, batchSize)
                .query((row, number) -> entry(row)).list();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateId) {
        return jdbc.sql(COLUMNS + """
                FROM events.snapshot_event_entry WHERE aggregate_identifier = ? ORDER BY sequence_number DESC""")
                .params(aggregateId).query((row, number) -> entry(row)).list().stream();
    }

    /** Replaces every earlier snapshot of the aggregate; an older one than is stored is dropped. */
    @Override
    protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
        EventRow row = row(snapshot, serializer);
        jdbc.sql(
                """
                        WITH older AS (
                            DELETE FROM events.snapshot_event_entry
                            WHERE aggregate_identifier = :id AND sequence_number < :sequence)
                        INSERT INTO events.snapshot_event_entry (aggregate_identifier, sequence_number, type,
                            event_identifier, meta_data, payload, payload_revision, payload_type, time_stamp)
                        VALUES (:id, :sequence, :type, :eventId, :metaData, :payload, :revision, :payloadType,
                            :recordedAt)
                        ON CONFLICT (aggregate_identifier, sequence_number, type) DO UPDATE
                        SET event_identifier = excluded.event_identifier, meta_data = excluded.meta_data,
                            payload = excluded.payload, payload_revision = excluded.payload_revision,
                            payload_type = excluded.payload_type, time_stamp = excluded.time_stamp""")
                .param("id", row.aggregateId()).param("sequence", row.sequence()).param("type", row.aggregateType())
                .param("eventId", row.eventId()).param("metaData", row.metaData()).param("payload", row.payload())
                .param("revision", row.revision()).param("payloadType", row.payloadType())
                .param("recordedAt", DateTimeUtils.formatInstant(row.recordedAt())).update();
    }

    @Override
    public Optional<Long> lastSequenceNumberFor(String aggregateId) {
        return jdbc.sql("""
                SELECT sequence_number FROM events.domain_event_entry WHERE aggregate_identifier = ?
                ORDER BY sequence_number DESC LIMIT 1""").params(aggregateId).query(Long.class).optional();
    }

    @Override
    public TrackingToken createTailToken() {
        return token("SELECT coalesce((SELECT min(global_index) - 1 FROM events.domain_event_entry), global_index) "
                + "FROM events.head");
    }

    @Override
    public TrackingToken createHeadToken() {
        return token("SELECT global_index FROM events.head");
    }

    /** The token before the first event recorded at this time or later: recorded times grow with the index. */
    @Override
    public TrackingToken createTokenAt(Instant moment) {
        return jdbc.sql("""
                SELECT coalesce((SELECT min(global_index) - 1 FROM events.domain_event_entry
                                 WHERE time_stamp::timestamptz >= ?), global_index) FROM events.head""")
                .params(moment.atOffset(ZoneOffset.UTC))
                .query((row, number) -> new GlobalSequenceTrackingToken(row.getLong(1))).single();
    }

    private TrackingToken token(String sql) {
        return new GlobalSequenceTrackingToken(jdbc.sql(sql).query(Long.class).single());
    }

    private static DomainEventData<byte[]> entry(ResultSet row) throws SQLException {
        return new GenericDomainEventEntry<>(row.getString("type"), row.getString("aggregate_identifier"),
                row.getLong("sequence_number"), row.getString("event_identifier"), row.getString("time_stamp"),
                row.getString("payload_type"), row.getString("payload_revision"), row.getBytes("payload"),
                row.getBytes("meta_data"));
    }

    @Override
    public void close() {
        appender.close();
    }

    /** Describes an engine. */
    public static final class Builder extends BatchingEventStorageEngine.Builder {

        private final HikariDataSource appends;
        private final JdbcClient reads;

        private Builder(HikariDataSource appends, JdbcClient reads) {
            this.appends = appends;
            this.reads = reads;
        }

        /** Starts the engine; its owner closes it. */
        public PostgresEventStorageEngine build() {
            return new PostgresEventStorageEngine(this);
        }
    }
}
