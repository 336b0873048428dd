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

/** What the ledger projection had to set aside: who waits, and trying again. */
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
     * A hazard, park, unit, campaign or park's part in one that waits.
     *
     * @param projection
     *            which projection set it aside
     * @param hazardId
     *            the hazard; for any other subject, its id
     * @param sequence
     *            the event that is at fault
     * @param type
     *            its type
     * @param cause
     *            what was wrong with it when it was last tried
     * @param attempts
     *            how often it was tried
     * @param parkedAt
     *            since when
     * @param waiting
     *            how many events wait behind it
     */
    public record Waiting(String projection, String hazardId, long sequence, String type, String cause, int attempts,
            Instant parkedAt, long waiting) {
    }

    /** What trying again has brought: subjects tried, those up to date again, and events that still wait. */
    public record Retried(int retried, int cured, long waiting) {
    }

    /** Who waits, the longest waiting first; at most this many. */
    public List<Waiting> list(int most) {
        return tables.sql("""
                select * from (
                    select distinct on (subject_id) subject_id, sequence, type, cause, attempts, parked_at,
                        count(*) over (partition by subject_id) - 1 behind
                    from query.dead_letter order by subject_id, sequence) first
                order by parked_at, subject_id limit :most
                """).param("most", most)
                .query((row, number) -> new Waiting(LedgerProjection.NAME, row.getString(1), row.getLong(2),
                        row.getString(3), row.getString(4), row.getInt(5), row.getTimestamp(6).toInstant(),
                        row.getLong(7)))
                .list();
    }

    /** How many subjects wait. */
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

    /** Tries everybody again. */
    public Retried retryAll() {
        List<String> all = letters.subjects();
        int cured = 0;
        for (String subject : all) {
            cured += retry(subject) ? 1 : 0;
        }
        return new Retried(all.size(), cured, count());
    }

    /** Tries this one again; empty when it has no letters. */
    public Optional<Retried> retryOne(String subject) {
        return letters.subjects().contains(subject)
                ? Optional.of(new Retried(1, retry(subject) ? 1 : 0, count()))
                : Optional.empty();
    }

    /** Drains the letters of one subject in their order, in bites, and says whether none is left. */
    private boolean retry(String subject) {
        boolean moved = true;
        boolean cured = false;
        while (moved && !cured) {
            long before = first(subject);
            cured = Boolean.TRUE.equals(transaction.execute(status -> bite(subject)));
            moved = !cured && first(subject) > before;
        }
        progression.advanced();
        return cured;
    }

    private long first(String subject) {
        return tables.sql("select coalesce(min(sequence), -1) from query.dead_letter where subject_id = :id")
                .param("id", subject).query(Long.class).single();
    }

    private boolean bite(String subject) {
        gate.pass();
        List<Long> parked = letters.lock(subject);
        if (parked.isEmpty()) {
            return true;
        }
        long next = version(subject) + 1;
        var batch = new Batch();
        var events = store.readEvents(subject, next);
        int read = 0;
        // To the end: it has no close(), and one that is left half read keeps a call to Axon Server open.
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
            letters.triedAgain(subject, stopped.sequence(), stopped.cause());
        } else if (read == 0) {
            letters.triedAgain(subject, parked.getFirst(), "The event store has no such event");
        }
        return letters.lock(subject).isEmpty();
    }

    /** The last event that is projected of this hazard, or of this part in a campaign; -1 when there is none. */
    private long version(String subject) {
        HazardFile file = hazards.find(List.of(subject)).get(subject);
        Enrolment part = campaigns.find(List.of(subject)).get(subject);
        return file != null ? file.version() : part != null ? part.version() : -1;
    }

    /** Writes what comes before the first unreadable event, and answers where it stopped. */
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
