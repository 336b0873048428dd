package bihuan.api.clock;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One revision of a clock profile, written {@code qingdao@0}.
 *
 * @param name
 *            its name
 * @param revision
 *            0 for one that is shipped, 1 and more for what an administrator defined
 */
public record ProfileRef(String name, int revision) {

    /** The profile of acts from before there was any other. */
    public static final ProfileRef DEFAULT = new ProfileRef("default", 0);

    private static final Pattern WRITTEN = Pattern.compile("([a-z0-9][a-z0-9-]{0,59})@(\\d{1,9})");

    /** As an act holds it; null, as in events from before there were profiles, is the default. */
    public static ProfileRef of(String written) {
        if (written == null) {
            return DEFAULT;
        }
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a profile and its revision: " + written);
        }
        return new ProfileRef(parts.group(1), Integer.parseInt(parts.group(2)));
    }

    /** Whether this may be the name of a profile: letters a to z, digits and hyphens. */
    public static boolean isName(String name) {
        return name != null && name.matches("[a-z0-9][a-z0-9-]{0,59}");
    }

    @Override
    public String toString() {
        return name + "@" + revision;
    }
}
