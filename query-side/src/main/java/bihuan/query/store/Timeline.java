package bihuan.query.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.permission.Scope;
import bihuan.query.core.file.Fold;
import bihuan.query.core.file.HazardFile;

/** Every event of a hazard or a park, and case files folded from the part of them that had happened or was known. */
@Component
public class Timeline {

    private static final String COLUMNS = """
            select hazard_id, sequence, type, occurred_on, recorded_at, payload, changes from query.timeline
            """;

    /** The number of rows that the driver fetches at a time within a transaction, instead of all. */
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final FileJson json;

    Timeline(JdbcClient jdbc, FileJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<StoredEvent> of(String hazardId) {
        return jdbc.sql(COLUMNS + "where hazard_id = :id order by sequence").param("id", hazardId)
                .query(Timeline::read).list();
    }

    /** Every act of a hazard, first to last. */
    public List<HazardEvent> acts(String hazardId) {
        return of(hazardId).stream().map(event -> json.event(event.type(), event.payload())).toList();
    }

    /** The hazard's file as of then; empty when it had not been reported yet. A null bound does not restrict. */
    public Optional<HazardFile> foldedUpTo(String hazardId, LocalDate happenedBy, Instant knownAt) {
        HazardFile file = null;
        for (StoredEvent event : of(hazardId)) {
            file = next(file, event, happenedBy, knownAt);
        }
        return Optional.ofNullable(file);
    }

    /** The hazard's file as its acts made it up to this one, whenever each happened; empty before the first. */
    public Optional<HazardFile> foldedThrough(String hazardId, long sequence) {
        HazardFile file = null;
        for (StoredEvent event : of(hazardId)) {
            if (event.sequence() <= sequence) {
                file = evolve(file, event);
            }
        }
        return Optional.ofNullable(file);
    }

    /** Every file of a park as of then, by hazard. A null bound does not restrict. */
    @Transactional(readOnly = true)
    public Map<String, HazardFile> parkUpTo(String parkId, LocalDate happenedBy, Instant knownAt) {
        return upTo(Scope.park(parkId), happenedBy, knownAt);
    }

    /**
     * Every file in this scope as of then, by hazard. A null bound does not restrict. Reads every event of the scope.
     */
    @Transactional(readOnly = true)
    public Map<String, HazardFile> upTo(Scope scope, LocalDate happenedBy, Instant knownAt) {
        var files = new TreeMap<String, HazardFile>();
        var parameters = new LinkedHashMap<String, Object>();
        String inScope = ScopeFilter.of(scope, "timeline", parameters);
        jdbc.sql(COLUMNS + "where " + inScope + " order by hazard_id, sequence").withFetchSize(FETCH).params(parameters)
                .query(row -> {
                    var event = read(row, 0);
                    files.compute(event.hazardId(), (id, before) -> next(before, event, happenedBy, knownAt));
                });
        return files;
    }

    /**
     * Passes every file in this scope as of then to the consumer, ordered by hazard. Holds one file in memory at a
     * time.
     *
     * @param happenedBy
     *            the last day of which acts count, or null
     * @param before
     *            the global index below which events count, or null
     */
    @Transactional(readOnly = true)
    public void each(Scope scope, LocalDate happenedBy, Long before, Consumer<HazardFile> taker) {
        var parameters = new LinkedHashMap<String, Object>();
        String counted = ScopeFilter.of(scope, "timeline", parameters);
        if (before != null) {
            parameters.put("before", before);
            counted += " and position < :before";
        }
        var held = new HazardFile[1];
        jdbc.sql(COLUMNS + "where " + counted + " order by hazard_id, sequence").withFetchSize(FETCH).params(parameters)
                .query(row -> {
                    var event = read(row, 0);
                    if (held[0] != null && !held[0].id().equals(event.hazardId())) {
                        taker.accept(held[0]);
                        held[0] = null;
                    }
                    held[0] = next(held[0], event, happenedBy, null);
                });
        if (held[0] != null) {
            taker.accept(held[0]);
        }
    }

    /** Whether there is an event in this scope whose global index is not known here. */
    public boolean hasUnplaced(Scope scope) {
        var parameters = new LinkedHashMap<String, Object>();
        return jdbc.sql("select exists(select 1 from query.timeline where position is null and "
                + ScopeFilter.of(scope, "timeline", parameters) + ")").params(parameters).query(Boolean.class).single();
    }

    private HazardFile next(HazardFile before, StoredEvent event, LocalDate happenedBy, Instant knownAt) {
        if (within(event, happenedBy, knownAt)) {
            return evolve(before, event);
        }
        return before == null ? null : before.inPart();
    }

    /** An act may be dated before the report it follows; until the report itself is in, there is no hazard. */
    private HazardFile evolve(HazardFile before, StoredEvent event) {
        return before == null && event.sequence() > 0
                ? null
                : Fold.evolve(before, json.event(event.type(), event.payload()), event.recordedAt())
                        .at(event.sequence());
    }

    private static boolean within(StoredEvent event, LocalDate happenedBy, Instant knownAt) {
        return (happenedBy == null || !event.occurredOn().isAfter(happenedBy))
                && (knownAt == null || !event.recordedAt().isAfter(knownAt));
    }

    private static StoredEvent read(ResultSet row, int number) throws SQLException {
        return new StoredEvent(row.getString(1), row.getLong(2), row.getString(3), row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6), row.getString(7));
    }
}
