package bihuan.query.indicator;

import java.util.Collection;
import java.util.Objects;

/**
 * A quota of a clock profile: so many listings of different industries in a quarter. The number is the profile's.
 *
 * @param required
 *            how many different industries
 * @param industries
 *            how many different industries were listed
 * @param listed
 *            how many listings there were, those of units whose industry is not known included
 */
public record Quota(int required, long industries, long listed) {

    /**
     * Holds the listings of a quarter against the number required.
     *
     * @param required
     *            what the profile asks for
     * @param industriesListed
     *            the industry of the unit of each listing; null or blank where it is not known, which counts as none
     */
    public static Quota of(int required, Collection<String> industriesListed) {
        long different = industriesListed.stream().filter(Objects::nonNull).map(String::strip)
                .filter(industry -> !industry.isEmpty()).distinct().count();
        return new Quota(required, different, industriesListed.size());
    }

    /** Whether the quota is met. */
    public boolean met() {
        return industries >= required;
    }
}
