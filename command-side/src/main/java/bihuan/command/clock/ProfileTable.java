package bihuan.command.clock;

import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import bihuan.api.clock.ProfileRef;
import bihuan.command.reservation.RegisterChanged;
import bihuan.platform.clock.ShippedProfiles;

/**
 * The clock profiles on the command side, and the assignment of profiles to parks. Written in the transaction of the
 * command that defines a profile or gives it to a park, so that the next act is decided under it.
 */
@Repository
public class ProfileTable {

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;

    ProfileTable(JdbcClient jdbc, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.events = events;
    }

    /** Whether there is a profile of this name, shipped or defined here. */
    public boolean exists(String name) {
        return ShippedProfiles.NAMES.contains(name)
                || jdbc.sql("SELECT count(*) FROM command.clock_profile WHERE name = ?").param(name).query(Long.class)
                        .single() > 0;
    }

    /** The text of a revision that was defined here. */
    Optional<String> yaml(ProfileRef ref) {
        return jdbc.sql("SELECT yaml FROM command.clock_profile WHERE name = ? AND revision = ?")
                .params(ref.name(), ref.revision()).query(String.class).optional();
    }

    /** The newest revision of the profile that this park has: two look-ups by primary key, in one statement. */
    Optional<ProfileRef> inForceIn(String parkId) {
        return jdbc.sql("""
                SELECT clock_profile, coalesce((SELECT max(revision) FROM command.clock_profile
                    WHERE name = park.clock_profile), 0) FROM command.park WHERE id = ?""").param(parkId)
                .query((row, number) -> new ProfileRef(row.getString(1), row.getInt(2))).optional();
    }

    /** Stores a revision, unless it exists. */
    public void put(ProfileRef ref, String yaml) {
        jdbc.sql("INSERT INTO command.clock_profile (name, revision, yaml) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .params(ref.name(), ref.revision(), yaml).update();
        events.publishEvent(new RegisterChanged());
    }
}
