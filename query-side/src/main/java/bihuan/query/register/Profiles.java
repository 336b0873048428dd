package bihuan.query.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import bihuan.api.clock.ClockProfile;
import bihuan.api.clock.ProfileRef;
import bihuan.api.permission.Actor;
import bihuan.platform.clock.ClockProfileCache;
import bihuan.platform.clock.ShippedProfiles;
import bihuan.query.store.FileJson;
import bihuan.query.web.ActorView;
import bihuan.query.web.Names;

/** The clock profiles as defined, their revisions, and which park was given which when. */
@Component
public class Profiles {

    private final JdbcClient jdbc;
    private final FileJson json;
    private final Names names;
    private final ClockProfileCache known = new ClockProfileCache(this::yaml);

    Profiles(JdbcClient jdbc, FileJson json, Names names) {
        this.jdbc = jdbc;
        this.json = json;
        this.names = names;
    }

    /**
     * One revision.
     *
     * @param definedBy
     *            who, or null for what is shipped
     */
    record Revision(ProfileRef ref, String yaml, ActorView definedBy, LocalDate definedOn, Instant recordedAt) {
    }

    /** The assignment of a profile to a park. */
    public record Given(String profile, LocalDate occurredOn, Instant recordedAt, ActorView actor, String reason) {
    }

    /** The profiles parsed, whichever revision an act refers to. */
    public ClockProfileCache known() {
        return known;
    }

    /**
     * The profile in force for a park: the newest revision of the one last assigned. Empty while that is not projected.
     */
    public Optional<ClockProfile> inForce(String parkId) {
        return jdbc.sql("""
                select coalesce(p.clock_profile, :otherwise) as name, coalesce(max(c.revision), 0) as revision
                from query.park p left join query.clock_profile c on c.name = coalesce(p.clock_profile, :otherwise)
                where p.id = :park group by p.id
                """).param("park", parkId).param("otherwise", ProfileRef.DEFAULT.name())
                .query((row, number) -> new ProfileRef(row.getString(1), row.getInt(2))).optional()
                .flatMap(known::find);
    }

    /** The newest revision of every profile: the shipped ones first, then by name. */
    List<ProfileRef> newest() {
        var defined = jdbc.sql("select name, max(revision) from query.clock_profile group by name order by name")
                .query((row, number) -> new ProfileRef(row.getString(1), row.getInt(2))).list();
        var all = new ArrayList<ProfileRef>();
        ShippedProfiles.NAMES.forEach(name -> all.add(defined.stream().filter(ref -> ref.name().equals(name))
                .findFirst().orElse(new ProfileRef(name, 0))));
        defined.stream().filter(ref -> !ShippedProfiles.NAMES.contains(ref.name())).forEach(all::add);
        return all;
    }

    /** Every revision of a profile, oldest first; empty when there is no such profile. */
    List<Revision> revisions(String name) {
        var all = new ArrayList<Revision>();
        if (ShippedProfiles.NAMES.contains(name)) {
            all.add(new Revision(new ProfileRef(name, 0), ShippedProfiles.yaml(name), null, null, null));
        }
        var stored = jdbc.sql("""
                select actor, defined_on, recorded_at, revision, yaml from query.clock_profile where name = :name
                order by revision""").param("name", name).query((row, number) -> new StoredRevision(origin(row),
                new ProfileRef(name, row.getInt(4)), row.getString(5))).list();
        var known = names.in(stored.stream().map(each -> each.origin().actor()).toList());
        stored.forEach(each -> all.add(new Revision(each.ref(), each.yaml(), each.origin().by(known),
                each.origin().on(), each.origin().recordedAt())));
        return all;
    }

    /** The profiles assigned to a park, oldest first. */
    public List<Given> givenTo(String parkId) {
        var stored = jdbc.sql("""
                select actor, occurred_on, recorded_at, clock_profile, reason from query.park_clock_profile
                where park_id = :park order by sequence""").param("park", parkId)
                .query((row, number) -> new StoredGiven(origin(row), row.getString(4), row.getString(5))).list();
        var known = names.in(stored.stream().map(each -> each.origin().actor()).toList());
        return stored.stream().map(each -> new Given(each.profile(), each.origin().on(), each.origin().recordedAt(),
                each.origin().by(known), each.reason())).toList();
    }

    private Optional<String> yaml(ProfileRef ref) {
        return jdbc.sql("select yaml from query.clock_profile where name = ? and revision = ?")
                .params(ref.name(), ref.revision()).query(String.class).optional();
    }

    private Origin origin(ResultSet row) throws SQLException {
        return new Origin(row.getString(1) == null ? null : json.read(row.getString(1), Actor.class),
                row.getObject(2, LocalDate.class), row.getObject(3, OffsetDateTime.class).toInstant());
    }

    /** Who did it, on which day, and when it was recorded. */
    private record Origin(Actor actor, LocalDate on, Instant recordedAt) {

        ActorView by(Names.Known names) {
            return names.actor(actor, on);
        }
    }

    private record StoredRevision(Origin origin, ProfileRef ref, String yaml) {
    }

    private record StoredGiven(Origin origin, String profile, String reason) {
    }
}
