package bihuan.command.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.park.AuthorityPower;
import bihuan.api.permission.Organisations;
import bihuan.command.reservation.RegisterChanged;
import bihuan.command.reservation.Reservations;
import bihuan.command.reservation.Reservations.Kind;

/**
 * The authorities, as decisions need them. Written in the transaction of the command that changes one, so that the next
 * command sees it.
 */
@Repository
public class AuthorityRegister {

    private static final String ENTRY = """
            SELECT id, name, first_name, may, verified, closed, succeeded_by FROM command.authority
            """;

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    AuthorityRegister(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /**
     * An authority on the command side.
     *
     * @param firstName
     *            the name that it was registered under, by which its accounts act
     * @param may
     *            what it may do; not restricted while it is unverified
     */
    public record AuthorityEntry(String id, String name, String firstName, Set<AuthorityPower> may, boolean verified,
            boolean closed, String succeededBy) {
    }

    /** The authority of this id, or that has or had this name; in another spelling where none has it exactly. */
    public Optional<AuthorityEntry> find(String idOrName) {
        return jdbc.sql(ENTRY + """
                WHERE id = coalesce((SELECT id FROM command.authority WHERE id = :said),
                    (SELECT owner FROM command.reservation WHERE kind = 'AUTHORITY_NAME' AND value = :said),
                    (SELECT owner FROM command.reservation WHERE kind = 'ALIKE' AND value = :alike))""")
                .param("said", idOrName).param("alike", Reservations.alike(Kind.AUTHORITY_NAME, idOrName))
                .query((row, _) -> {
                    var may = List.of((String[]) row.getArray(4).getArray());
                    return new AuthorityEntry(row.getString(1), row.getString(2), row.getString(3),
                            Set.copyOf(may.stream().map(AuthorityPower::valueOf).toList()), row.getBoolean(5),
                            row.getBoolean(6), row.getString(7));
                }).optional();
    }

    /**
     * Which organisations are one. Reads every name of an authority and every succession, which are as few as the
     * authorities of a district.
     */
    public Organisations organisations() {
        Map<String, String> names = new HashMap<>();
        Map<String, String> successors = new HashMap<>();
        jdbc.sql("""
                SELECT true, r.value, r.owner FROM command.reservation r WHERE r.kind = 'AUTHORITY_NAME'
                UNION ALL SELECT false, id, succeeded_by FROM command.authority WHERE succeeded_by IS NOT NULL
                UNION ALL SELECT false, id, succeeded_by FROM command.unit WHERE succeeded_by IS NOT NULL
                UNION ALL SELECT false, id, succeeded_by FROM command.park WHERE succeeded_by IS NOT NULL""")
                .query(row -> {
                    (row.getBoolean(1) ? names : successors).put(row.getString(2), row.getString(3));
                });
        return new Organisations(names, successors);
    }

    void put(AuthorityEntry authority) {
        jdbc.sql("""
                INSERT INTO command.authority (id, name, first_name, may, verified, closed, succeeded_by)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET name = excluded.name, may = excluded.may, verified = excluded.verified,
                    closed = excluded.closed, succeeded_by = excluded.succeeded_by""")
                .params(authority.id(), authority.name(), authority.firstName(),
                        authority.may().stream().map(Enum::name).sorted().toArray(String[]::new), authority.verified(),
                        authority.closed(), authority.succeededBy())
                .update();
        jdbc.sql("DELETE FROM command.register_announced WHERE id = ?").param(authority.id()).update();
        events.publishEvent(new RegisterChanged());
    }
}
