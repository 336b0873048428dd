package bihuan.query.campaign;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.campaign.EnrolmentId;
import bihuan.api.campaign.event.EnrolmentEvent;
import bihuan.api.permission.Scope;
import bihuan.api.refusal.Refusal;
import bihuan.api.refusal.Refused;
import bihuan.api.text.Text;
import bihuan.query.casefile.VersionNotProjectedException;
import bihuan.query.core.Recorded;
import bihuan.query.core.enrolment.Enrolment;
import bihuan.query.core.enrolment.EnrolmentFold;
import bihuan.query.store.FileJson;
import bihuan.query.store.Progression;

/**
 * Parks' parts in campaigns, now or as of another day. Enrolment does not depend on that day: a park is measured by the
 * plan of every campaign in which it takes part now, and only its acts are limited to those by that day.
 */
@Component
public class Enrolments {

    private static final String OF_SCOPE = "(:park::text is null or park_id = :park)";
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Comparator<Enrolment> BY_BEGINNING = Comparator
            .comparing((Enrolment part) -> part.plan().firstDay()).thenComparing(Enrolment::campaignId)
            .thenComparing(Enrolment::parkId);

    private final JdbcClient jdbc;
    private final FileJson json;
    private final Progression progression;

    Enrolments(JdbcClient jdbc, FileJson json, Progression progression) {
        this.jdbc = jdbc;
        this.json = json;
        this.progression = progression;
    }

    /** An act as stored: the payload is still JSON. */
    record StoredAct(String enrolmentId, long sequence, String type, LocalDate occurredOn, Instant recordedAt,
            String payload) {

        boolean isKnown(Instant knownAt) {
            return sequence == 0 || knownAt == null || !recordedAt.isAfter(knownAt);
        }
    }

    /**
     * The parts of every park in this scope, the earliest campaign first. A null bound does not restrict; a unit sees
     * none.
     */
    public List<Enrolment> in(Scope scope, LocalDate happenedBy, Instant knownAt) {
        return scope.unitId() != null
                ? List.of()
                : read(OF_SCOPE, scope.parkId(), happenedBy, knownAt);
    }

    /**
     * The parts of every park in this scope, folded from the acts up to a day and below a global index, the earliest
     * campaign first.
     *
     * @param happenedBy
     *            the last day of which acts count
     * @param before
     *            the global index below which acts count, enrolments included; or null for all acts
     */
    public List<Enrolment> before(Scope scope, LocalDate happenedBy, Long before) {
        return folded(acts(OF_SCOPE, scope.parkId(), before), happenedBy, null).stream()
                .sorted(BY_BEGINNING).toList();
    }

    /** Whether there is an act of a park in this scope whose global index is not known here. */
    public boolean hasUnplaced(Scope scope) {
        return jdbc.sql("""
                select exists(select 1 from query.enrolment_act a join query.enrolment e on e.id = a.enrolment_id
                    where a.position is null and (:park::text is null or e.park_id = :park))
                """).param("park", scope.parkId()).query(Boolean.class).single();
    }

    /** The parts of one park, the earliest campaign first. A null bound does not restrict. */
    public List<Enrolment> ofPark(String parkId, LocalDate happenedBy, Instant knownAt) {
        return read("park_id = :park", parkId, happenedBy, knownAt);
    }

    /**
     * One park's part in one campaign.
     *
     * @param version
     *            the version to wait for, a few seconds at most; or null
     * @throws Refused
     *             when there is none, or it lies outside the scope
     */
    public Enrolment one(String campaignId, String parkId, Scope scope, Long version) {
        if (version != null) {
            return progression.await(() -> find(campaignId, parkId, scope).filter(part -> part.version() >= version),
                    PATIENCE).orElseThrow(() -> new VersionNotProjectedException(version));
        }
        return find(campaignId, parkId, scope).orElseThrow(() -> new Refused(
                Refusal.notFound(Text.of("参加此次专项行动的园区", "park in this campaign"))));
    }

    /** The same part as of another day. */
    Enrolment past(Enrolment part, LocalDate happenedBy, Instant knownAt) {
        return read("id = :park", part.id(), happenedBy, knownAt).getFirst();
    }

    /** Every act of a part, first to last. */
    List<StoredAct> acts(String enrolmentId) {
        return acts("id = :park", enrolmentId, null);
    }

    private Optional<Enrolment> find(String campaignId, String parkId, Scope scope) {
        return scope.coversPark(parkId)
                ? read("id = :park", EnrolmentId.of(campaignId, parkId), null, null).stream().findFirst()
                : Optional.empty();
    }

    private List<Enrolment> read(String condition, String of, LocalDate happenedBy, Instant knownAt) {
        List<Enrolment> found = happenedBy == null && knownAt == null
                ? jdbc.sql("select file from query.enrolment where " + condition).param("park", of)
                        .query((row, number) -> json.read(row.getString(1), Enrolment.class)).list()
                : folded(acts(condition, of, null), happenedBy, knownAt);
        return found.stream().sorted(BY_BEGINNING).toList();
    }

    private List<StoredAct> acts(String condition, String of, Long before) {
        return jdbc.sql("""
                select enrolment_id, sequence, type, occurred_on, recorded_at, payload from query.enrolment_act
                where enrolment_id in (select id from query.enrolment where %s)
                    and (:before::bigint is null or position < :before) order by enrolment_id, sequence
                """.formatted(condition)).param("park", of).param("before", before)
                .query((row, number) -> new StoredAct(row.getString(1), row.getLong(2), row.getString(3),
                        row.getObject(4, LocalDate.class), row.getObject(5, OffsetDateTime.class).toInstant(),
                        row.getString(6)))
                .list();
    }

    /** What was not known by then was not recorded for this reader; corrections known by then come first. */
    private List<Enrolment> folded(List<StoredAct> acts, LocalDate happenedBy, Instant knownAt) {
        Map<String, SortedMap<Long, Recorded<EnrolmentEvent>>> parts = new LinkedHashMap<>();
        acts.stream().filter(act -> act.isKnown(knownAt))
                .forEach(act -> parts.computeIfAbsent(act.enrolmentId(), id -> new TreeMap<>()).put(act.sequence(),
                        new Recorded<>(json.enrolmentEvent(act.type(), act.payload()), act.recordedAt())));
        return parts.values().stream().map(events -> EnrolmentFold.of(events, happenedBy)).toList();
    }
}
