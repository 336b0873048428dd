package bihuan.query.projection.table;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.stereotype.Component;

import bihuan.query.projection.stream.DeadLetter;
import bihuan.query.store.LedgerSchema;

/** The dead letters, in order for each hazard, park or unit. */
@Component
public class DeadLetterTable {

    private static final String INSERT = """
            insert into query.dead_letter (subject_id, sequence, type, recorded_at, cause)
            values (:subjectId, :sequence, :type, :recordedAt, :cause)
            on conflict (subject_id, sequence) do nothing
            """;

    private final LedgerSchema tables;

    public DeadLetterTable(LedgerSchema tables) {
        this.tables = tables;
    }

    /**
     * Returns which of these subjects have dead letters, and from which sequence on. The rows are locked: a retry of
     * the same hazard ends before this batch or begins after it.
     */
    public Map<String, Long> among(Collection<String> subjects) {
        var first = new HashMap<String, Long>();
        if (!subjects.isEmpty()) {
            tables.sql("""
                    select subject_id, sequence from query.dead_letter where subject_id = any(:ids)
                    order by subject_id, sequence for update
                    """).param("ids", subjects.toArray(String[]::new))
                    .query(row -> {
                        first.merge(row.getString(1), row.getLong(2), Math::min);
                    });
        }
        return first;
    }

    /** Inserts dead letters, one statement each: normally there are few. */
    public void add(List<DeadLetter> letters) {
        letters.forEach(letter -> tables.sql(INSERT).param("subjectId", letter.subjectId())
                .param("sequence", letter.sequence()).param("type", letter.type())
                .param("recordedAt", Timestamp.from(letter.recordedAt())).param("cause", letter.cause())
                .update());
    }

    /** Locks the dead letters of this subject and returns their sequences, in order. */
    public List<Long> lock(String subject) {
        return tables.sql("select sequence from query.dead_letter where subject_id = :id order by sequence for update")
                .param("id", subject).query(Long.class).list();
    }

    /** Deletes the dead letters before this sequence, which are projected now. */
    public void removeBefore(String subject, long sequence) {
        tables.sql("delete from query.dead_letter where subject_id = :id and sequence < :sequence")
                .param("id", subject).param("sequence", sequence).update();
    }

    /** Records a retry that failed. */
    public void retryFailed(String subject, long sequence, String cause) {
        tables.sql("""
                update query.dead_letter set attempts = attempts + 1, cause = :cause
                where subject_id = :id and sequence = :sequence
                """).param("cause", cause).param("id", subject).param("sequence", sequence).update();
    }

    /** The subjects with dead letters, the oldest first. */
    public List<String> subjects() {
        return tables.sql("select subject_id from query.dead_letter group by subject_id order by min(parked_at), 1")
                .query(String.class).list();
    }

    /** The number of dead letters. */
    public long count() {
        return tables.sql("select count(*) from query.dead_letter").query(Long.class).single();
    }
}
