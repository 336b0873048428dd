package bihuan.platform.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import bihuan.api.clock.ClockProfile;
import bihuan.api.clock.ProfileRef;

/** The profiles that every installation has: revision 0 of each, which never changes. */
public final class ShippedProfiles {

    /** Their names. */
    public static final List<String> NAMES = List.of("default", "order-16", "qingdao", "ningbo");

    private static final Map<ProfileRef, ClockProfile> ALL = NAMES.stream().map(ShippedProfiles::read)
            .collect(Collectors.toUnmodifiableMap(ClockProfile::ref, Function.identity()));

    private ShippedProfiles() {
    }

    /** Revision 0 of the profile of this reference, or null. */
    public static ClockProfile find(ProfileRef ref) {
        return ALL.get(ref);
    }

    /** The text of a shipped profile. */
    public static String yaml(String name) {
        try (var file = ShippedProfiles.class.getResourceAsStream("/clock-profiles/" + name + ".yml")) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static ClockProfile read(String name) {
        ProfileYaml.Result read = ProfileYaml.read(new ProfileRef(name, 0), yaml(name));
        if (read.profile() == null) {
            throw new IllegalStateException("The shipped profile " + name + " is broken: " + read.mistakes());
        }
        return read.profile();
    }
}
