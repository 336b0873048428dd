package bihuan.command.reservation;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.text.NameKey;

/**
 * Values that must be unique across aggregates. Each is reserved, in a transaction of its own, before the event that
 * uses it is stored; from then on only its owner may use it. If the event is never stored the reservation is an orphan,
 * which is harmless and can be freed; the other way round two hazards could share a number.
 */
@Repository
public class Reservations {

    private final JdbcClient jdbc;

    @Autowired
    Reservations(ReservationPool pool) {
        this(pool.jdbc());
    }

    /** Keeps them through this connection. */
    protected Reservations(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is unique, and within what. */
    public enum Kind {
        PARK_NAME,
        UNIT_NAME,
        CREDIT_CODE,
        AUTHORITY_NAME,
        /** A name of one of the kinds before, in whatever spelling: see {@link Reservations#alike}. */
        ALIKE,
        HAZARD_NUMBER,
        LISTING_DOCUMENT,
        PAPER_NUMBER,
        DUPLICATE_REPORTS,
        REQUEST
    }

    /**
     * Reserves the value for this owner unless another has it; answers who has it now. Claiming it again makes it young
     * again, so that it is not taken for an orphan while its event is on the way.
     */
    public String claim(Kind kind, String value, String owner) {
        jdbc.sql("""
                INSERT INTO command.reservation (kind, value, owner) VALUES (?, ?, ?)
                ON CONFLICT (kind, value) DO UPDATE SET reserved_at = now()
                WHERE reservation.owner = excluded.owner OR reservation.kind = 'REQUEST'
                """).params(kind.name(), value, owner).update();
        return holder(kind, value);
    }

    /**
     * Announces that an event of this park, unit or authority is on its way, so that what the register has to note of
     * it is found by the event itself should the process end in between (ADR 44).
     */
    public void announce(String id) {
        jdbc.sql("""
                INSERT INTO command.register_announced (id) VALUES (?)
                ON CONFLICT (id) DO UPDATE SET announced_at = now()""").param(id).update();
    }

    /** Takes an announcement back of which there is nothing to note. */
    public void withdraw(String id) {
        jdbc.sql("DELETE FROM command.register_announced WHERE id = ?").param(id).update();
    }

    /**
     * The id that the request of this key makes its thing under: the same whenever it is sent again. Keys of requests
     * for another kind of thing ({@code prefix} of its ids) are apart, or a park's id could be answered for a hazard.
     */
    public String claimForRequest(String prefix, String key, String id) {
        return claim(Kind.REQUEST, within(prefix, key), id);
    }

    /**
     * Who has a value, and since when.
     *
     * @param owner
     *            who has it
     * @param since
     *            when it was reserved, by the database's clock
     */
    public record Held(String owner, Instant since) {
    }

    /** Reserves each value for its owner unless another holds it; returns the current holders by value. */
    public Map<String, Held> claimAll(Kind kind, Map<String, String> ownersByValue) {
        // In one order, or two imports at once could wait for each other's rows.
        var values = ownersByValue.keySet().stream().sorted().toArray(String[]::new);
        var owners = java.util.Arrays.stream(values).map(ownersByValue::get).toArray(String[]::new);
        jdbc.sql(
                """
                        INSERT INTO command.reservation (kind, value, owner)
                        SELECT :kind, value, owner FROM unnest(:values, :owners) AS wanted (value, owner)
                        ON CONFLICT DO NOTHING""")
                .param("kind", kind.name()).param("values", values).param("owners", owners).update();
        return holders(kind, ownersByValue.keySet());
    }

    /** Returns the holders of these values, by value, without values that are free. */
    public Map<String, Held> holders(Kind kind, Collection<String> values) {
        Map<String, Held> holders = new HashMap<>();
        jdbc.sql(
                """
                        SELECT value, owner, reserved_at FROM command.reservation
                        WHERE kind = :kind AND value = ANY(:values)""")
                .param("kind", kind.name()).param("values", values.toArray(String[]::new)).query(row -> {
                    holders.put(row.getString(1), new Held(row.getString(2),
                            row.getObject(3, OffsetDateTime.class).toInstant()));
                });
        return holders;
    }

    /** A page of the owners of values within this scope, in order: those after this one; null for the first page. */
    public List<String> ownersWithin(Kind kind, String scope, String after, int most) {
        return jdbc.sql("""
                SELECT DISTINCT owner FROM command.reservation
                WHERE kind = :kind AND starts_with(value, :scope) AND (cast(:after AS text) IS NULL OR owner > :after)
                ORDER BY owner LIMIT :most""").param("kind", kind.name()).param("scope", within(scope, ""))
                .param("after", after).param("most", most).query(String.class).list();
    }

    /** Whether the value is now reserved for this owner. */
    public boolean reserve(Kind kind, String value, String owner) {
        return owner.equals(claim(kind, value, owner));
    }

    /** Frees a value that this owner holds and no longer uses. */
    public void free(Kind kind, String value, String owner) {
        jdbc.sql("DELETE FROM command.reservation WHERE kind = ? AND value = ? AND owner = ?")
                .params(kind.name(), value, owner).update();
    }

    /** Whether the value is free or held by this owner. */
    public boolean isFreeFor(Kind kind, String value, String owner) {
        String holder = holder(kind, value);
        return holder == null || holder.equals(owner);
    }

    /** Whether this owner holds any value of the kind. */
    public boolean holdsAny(Kind kind, String owner) {
        return jdbc.sql("SELECT count(*) FROM command.reservation WHERE owner = ? AND kind = ?")
                .params(owner, kind.name()).query(Long.class).single() > 0;
    }

    /** Returns the holder of the value, or null. */
    public String holder(Kind kind, String value) {
        return jdbc.sql("SELECT owner FROM command.reservation WHERE kind = ? AND value = ?")
                .params(kind.name(), value).query(String.class).optional().orElse(null);
    }

    /** Reserves the next free number of a park's own numbering, such as {@code 2026-0001}. */
    public String nextNumber(String parkId, int year, String owner) {
        while (true) {
            int next = jdbc.sql("""
                    INSERT INTO command.numbering (park_id, year, last) VALUES (?, ?, 1)
                    ON CONFLICT (park_id, year) DO UPDATE SET last = numbering.last + 1 RETURNING last""")
                    .params(parkId, year).query(Integer.class).single();
            String number = "%d-%04d".formatted(year, next);
            if (reserve(Kind.HAZARD_NUMBER, within(parkId, number), owner)) {
                return number;
            }
        }
    }

    /**
     * What a name of this kind is reserved as besides: equal for names that ledgers take for one ({@link NameKey}).
     *
     * @param value
     *            the name, {@link #within} a park where it is a unit's
     */
    public static String alike(Kind kind, String value) {
        int name = value.indexOf('\n') + 1;
        return kind + "\n" + value.substring(0, name) + NameKey.of(value.substring(name));
    }

    /** A value that is unique within something: the two joined so that no two pairs look alike. */
    public static String within(String scope, String value) {
        return scope + "\n" + value;
    }
}
