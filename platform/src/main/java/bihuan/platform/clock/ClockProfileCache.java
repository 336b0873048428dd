package bihuan.platform.clock;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

import bihuan.api.clock.ClockProfile;
import bihuan.api.clock.ClockProfiles;
import bihuan.api.clock.ProfileRef;

/** The shipped profiles, and those that were defined here: a revision never changes, so it is read and parsed once. */
public final class ClockProfileCache implements ClockProfiles {

    private final Function<ProfileRef, Optional<String>> yaml;
    private final Map<ProfileRef, ClockProfile> parsed = new ConcurrentHashMap<>();

    /** With the texts of what was defined from here. */
    public ClockProfileCache(Function<ProfileRef, Optional<String>> yaml) {
        this.yaml = yaml;
    }

    @Override
    public Optional<ClockProfile> find(ProfileRef ref) {
        ClockProfile shipped = ShippedProfiles.find(ref);
        return shipped != null ? Optional.of(shipped) : Optional.ofNullable(parsed.computeIfAbsent(ref, this::read));
    }

    private ClockProfile read(ProfileRef ref) {
        return yaml.apply(ref).map(text -> ProfileYaml.read(ref, text).profile()).orElse(null);
    }
}
