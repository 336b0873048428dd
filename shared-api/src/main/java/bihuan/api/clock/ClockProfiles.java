package bihuan.api.clock;

import java.util.Optional;

/** Where the profiles are that acts refer to. A revision never changes once it is there. */
@FunctionalInterface
public interface ClockProfiles {

    /** This revision; empty where it is not known, or not yet. */
    Optional<ClockProfile> find(ProfileRef ref);
}
