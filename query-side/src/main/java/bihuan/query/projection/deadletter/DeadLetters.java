package bihuan.query.projection.deadletter;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import bihuan.platform.health.DeadLetterCounter;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.file.HazardFile;
import bihuan.query.projection.Batch;
import bihuan.query.projection.BatchWriter;
import bihuan.query.projection.LedgerProjection;
import bihuan.query.projection.SwitchGate;
import bihuan.query.projection.stream.DeadLetter;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.table.CampaignTable;
import bihuan.query.projection.table.DeadLetterTable;
import bihuan.query.projection.table.HazardTable;
import bihuan.query.store.FileJson;
import bihuan.query.store.LedgerSchema;
import bihuan.query.store.Progression;

/** The dead letters of the ledger projection: lists and retries them. */
@Component
public class DeadLetters implements DeadLetterCounter {

    private static final int AT_ONCE = 500;

    private final LedgerSchema tables;
    private final DeadLetterTable letters;
    private final HazardTable hazards;
    private final CampaignTable campaigns;
    private final BatchWriter writer;
    private final SwitchGate gate;
    private final Progression progression;
    private final EventStore store;
    private final TransactionTemplate transaction;

    DeadLetters(LedgerSchema tables, FileJson json, DeadLetterTable letters, HazardTable hazards, BatchWriter writer,
            SwitchGate gate,
            Progression progression, EventStore store, PlatformTransactionManager transactions) {
        this.tables = tables;
        this.letters = letters;
        this.hazards = hazards;
        this.campaigns = new CampaignTable(tables, json);
        this.writer = writer;
        this.gate = gate;
        this.progression = progression;
        this.store = store;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * A hazard, park, unit, campaign or park's part in one that has dead letters.
     *
     * @param projection
     *            the projection
     * @param hazardId
     *            the hazard; for any other subject, its id
     * @param sequence
     *            the sequence of the event that failed
     * @param type
     *            its type
     * @param cause
     *            why it failed when it was last tried
     * @param attempts
     *            how often it was tried
     * @param parkedAt
     *            when the event was dead-lettered
     * @param waiting
     *            how many later events of the subject wait for it
     */
    public record Waiting(String projection, String hazardId, long sequence, String type, String cause, int attempts,
            Instant parkedAt, long waiting) {
    }

    /** The result of a retry: subjects retried, subjects that have no dead letters left, and remaining dead letters. */
    public record Retried(int retried, int cured, long waiting) {
    }

    /** The subjects with dead letters, the oldest first; at most this many. */
    public List<Waiting> list(int most) {
        return tables.sql("""
                select * from (
                    select distinct on (subject_id) subject_id, sequence, type, cause, attempts, parked_at,
                        count(*) over (partition by subject_id) - 1 waiting
                    from query.dead_letter order by subject_id, sequence) first
                order by parked_at, subject_id limit :most
                """).param("most", most)
                .query((row, number) -> new Waiting(LedgerProjection.NAME, row.getString(1), row.getLong(2),
                        row.getString(3), row.getString(4), row.getInt(5), row.getTimestamp(6).toInstant(),
                        row.getLong(7)))
                .list();
    }

    /** The number of subjects with dead letters. */
    public long subjects() {
        return letters.subjects().size();
    }

    @Override
    public String projection() {
        return LedgerProjection.NAME;
    }

    @Override
    public long count() {
        return letters.count();
    }

    /** Retries the dead letters of every subject. */
    public Retried retryAll() {
        List<String> all = letters.subjects();
        int cured = 0;
        for (String subject : all) {
            cured += retry(subject) ? 1 : 0;
        }
        return new Retried(all.size(), cured, count());
    }

    /** Retries the dead letters of this subject; empty when it has none. */
    public Optional<Retried> retryOne(String subject) {
        return letters.subjects().contains(subject)
                ? Optional.of(new Retried(1, retry(subject) ? 1 : 0, count()))
                : Optional.empty();
    }

    /** Applies the dead letters of one subject in order, a chunk at a time; returns whether none is left. */
    private boolean retry(String subject) {
        boolean moved = true;
        boolean cured = false;
        while (moved && !cured) {
            long before = first(subject);
            cured = Boolean.TRUE.equals(transaction.execute(status -> chunk(subject)));
            moved = !cured && first(subject) > before;
        }
        progression.advanced();
        return cured;
    }

    private long first(String subject) {
        return tables.sql("select coalesce(min(sequence), -1) from query.dead_letter where subject_id = :id")
                .param("id", subject).query(Long.class).single();
    }

    private boolean chunk(String subject) {
        gate.pass();
        List<Long> waiting = letters.lock(subject);
        if (waiting.isEmpty()) {
            return true;
        }
        long next = version(subject) + 1;
        var batch = new Batch();
        var events = store.readEvents(subject, next);
        int read = 0;
        // Read to the end: the stream has no close(), and leaving it half read keeps a call to Axon Server open.
        while (events.hasNext()) {
            DomainEventMessage<?> event = events.next();
            if (read < AT_ONCE) {
                batch.add(event);
                next = event.getSequenceNumber() + 1;
                read++;
            }
        }
        DeadLetter stopped = write(subject, batch);
        letters.removeBefore(subject, stopped == null ? next : stopped.sequence());
        if (stopped != null) {
            letters.retryFailed(subject, stopped.sequence(), stopped.cause());
        } else if (read == 0) {
            letters.retryFailed(subject, waiting.getFirst(), "The event store has no such event");
        }
        return letters.lock(subject).isEmpty();
    }

    /** The last projected event of this hazard, or of this part in a campaign; -1 when there is none. */
    private long version(String subject) {
        HazardFile file = hazards.find(List.of(subject)).get(subject);
        Enrolment part = campaigns.find(List.of(subject)).get(subject);
        return file != null ? file.version() : part != null ? part.version() : -1;
    }

    /** Writes the events before the first unreadable one and returns the event that stopped it, or null. */
    private DeadLetter write(String subject, Batch batch) {
        DeadLetter unreadable = batch.unreadable().isEmpty() ? null : batch.unreadable().getFirst();
        long end = unreadable == null ? Long.MAX_VALUE : unreadable.sequence();
        writer.writeReports(before(end, subject, batch.reports()));
        var left = writer.writeSound(before(end, subject, batch.hazards()),
                unreadable == null ? batch.registered() : List.of(), before(end, subject, batch.campaigns()));
        return left.isEmpty() ? unreadable : left.getFirst();
    }

    private static <E> Map<String, List<RecordedEvent<E>>> before(long end, String subject,
            Map<String, List<RecordedEvent<E>>> events) {
        var some = new ArrayList<>(events.getOrDefault(subject, List.of()));
        some.removeIf(event -> event.sequence() >= end);
        return some.isEmpty() ? Map.of() : Map.of(subject, some);
    }
}
