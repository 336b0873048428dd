package bihuan.api.clock;

import java.util.Optional;

/** Looks up the profiles that acts refer to. A revision is immutable. */
@FunctionalInterface
public interface ClockProfiles {

    /** This revision; empty where it is not known, or not yet. */
    Optional<ClockProfile> find(ProfileRef ref);
}
