package bihuan.query.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.history.EffectiveActs;
import bihuan.api.history.Effective;
import bihuan.api.permission.Scope;
import bihuan.query.core.Recorded;
import bihuan.query.core.file.Fold;
import bihuan.query.core.file.HazardFile;

/** Every event of a hazard or a park, and case files folded from the part of them that had happened or was known. */
@Component
public class Timeline {

    private static final String COLUMNS = """
            select hazard_id, sequence, type, occurred_on, recorded_at, payload, %s from query.timeline
            """;
    private static final String SHOWN = COLUMNS.formatted("changes");
    /** What an act changed is not needed for a fold. */
    private static final String FOLDED = COLUMNS.formatted("null");

    private static final Set<String> CORRECTIONS = Arrays.stream(Correction.class.getPermittedSubclasses())
            .map(Class::getSimpleName).collect(Collectors.toSet());

    /** The number of rows that the driver fetches at a time within a transaction, instead of all. */
    private static final int FETCH = 1_000;

    private final JdbcClient jdbc;
    private final FileJson json;

    Timeline(JdbcClient jdbc, FileJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public List<StoredEvent> of(String hazardId) {
        return jdbc.sql(SHOWN + "where hazard_id = :id order by sequence").param("id", hazardId)
                .query(Timeline::read).list();
    }

    /** Every act of a hazard, and which of them count. */
    public EffectiveActs history(String hazardId) {
        return EffectiveActs.of(of(hazardId).stream().map(this::event).toList());
    }

    /** The hazard's file as of then; empty when it had not been reported yet. A null bound does not restrict. */
    public Optional<HazardFile> foldedUpTo(String hazardId, LocalDate happenedBy, Instant knownAt) {
        return Optional.ofNullable(file(of(hazardId), happenedBy, knownAt, true));
    }

    /** The hazard's file as its acts made it up to this one, whenever each happened; empty before the first. */
    public Optional<HazardFile> foldedThrough(String hazardId, long sequence) {
        return Optional.ofNullable(file(of(hazardId).stream().filter(event -> event.sequence() <= sequence).toList(),
                null, null, true));
    }

    /** The hazard at the moment of one of its acts, as known at this version; null for the current one. */
    public Moments moments(String hazardId, Long version) {
        var recorded = new TreeMap<Long, Recorded<HazardEvent>>();
        of(hazardId).stream().filter(event -> version == null || event.sequence() <= version).forEach(
                stored -> recorded.put(stored.sequence(), new Recorded<>(event(stored), stored.recordedAt())));
        return new Moments(recorded);
    }

    /** The hazard's file as it would be with one more event. */
    public HazardFile foldedWith(String hazardId, HazardEvent next, Instant at) {
        var all = new TreeMap<Long, Recorded<HazardEvent>>();
        of(hazardId).forEach(stored -> all.put(stored.sequence(), new Recorded<>(event(stored), stored.recordedAt())));
        all.put((long) all.size(), new Recorded<>(next, at));
        return Fold.of(all, null);
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
        each(scope, happenedBy, knownAt, null, file -> files.put(file.id(), file));
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
        each(scope, happenedBy, null, before, taker);
    }

    private void each(Scope scope, LocalDate happenedBy, Instant knownAt, Long before, Consumer<HazardFile> taker) {
        var parameters = new LinkedHashMap<String, Object>();
        String counted = everIn(scope, parameters);
        if (before != null) {
            parameters.put("before", before);
            counted += " and position < :before";
        }
        var hazard = new ArrayList<StoredEvent>();
        jdbc.sql(FOLDED + "where " + counted + " order by hazard_id, sequence").withFetchSize(FETCH).params(parameters)
                .query(row -> {
                    var event = read(row, 0);
                    if (!hazard.isEmpty() && !hazard.getFirst().hazardId().equals(event.hazardId())) {
                        take(hazard, scope, happenedBy, knownAt, before == null, taker);
                    }
                    hazard.add(event);
                });
        take(hazard, scope, happenedBy, knownAt, before == null, taker);
    }

    /** Hazards in this scope, now or before they went along with their units. */
    private static String everIn(Scope scope, Map<String, Object> parameters) {
        String now = ScopeFilter.of(scope, "timeline", parameters);
        return scope.isDistrict()
                ? now
                : "(%s or hazard_id in (select hazard_id from query.former_place f where %s))".formatted(now,
                        ScopeFilter.of(scope, "f", parameters));
    }

    /** Only where the hazard belonged to the scope then. */
    private void take(List<StoredEvent> hazard, Scope scope, LocalDate happenedBy, Instant knownAt, boolean whole,
            Consumer<HazardFile> taker) {
        HazardFile file = file(hazard, happenedBy, knownAt, whole);
        if (file != null && scope.covers(file.report().parkId(), file.report().unitId())) {
            taker.accept(file);
        }
        hazard.clear();
    }

    /** Whether there is an event in this scope whose global index is not known here. */
    public boolean hasUnplaced(Scope scope) {
        var parameters = new LinkedHashMap<String, Object>();
        return jdbc.sql("select exists(select 1 from query.timeline where position is null and "
                + everIn(scope, parameters) + ")").params(parameters).query(Boolean.class).single();
    }

    /**
     * What was not known by then was not recorded for this reader; corrections known by then come first. In a whole
     * history without any, later acts need not be decoded to be left out. One that is read up to some index may have
     * been corrected since, and its acts are stored with their corrected days.
     */
    private HazardFile file(List<StoredEvent> events, LocalDate happenedBy, Instant knownAt, boolean whole) {
        boolean asDated = whole && events.stream().map(StoredEvent::type).noneMatch(CORRECTIONS::contains);
        var known = new TreeMap<Long, Recorded<HazardEvent>>();
        events.stream().filter(event -> knownAt == null || !event.recordedAt().isAfter(knownAt))
                .filter(event -> !asDated || happenedBy == null || !event.occurredOn().isAfter(happenedBy))
                .forEach(event -> known.put(event.sequence(), new Recorded<>(event(event), event.recordedAt())));
        HazardFile file = Fold.of(known, happenedBy);
        return file == null || known.size() == events.size() ? file : file.inPart();
    }

    private HazardEvent event(StoredEvent stored) {
        return json.event(stored.type(), stored.payload());
    }

    private static StoredEvent read(ResultSet row, int number) throws SQLException {
        return new StoredEvent(row.getString(1), row.getLong(2), row.getString(3), row.getObject(4, LocalDate.class),
                row.getObject(5, OffsetDateTime.class).toInstant(), row.getString(6), row.getString(7));
    }
}
