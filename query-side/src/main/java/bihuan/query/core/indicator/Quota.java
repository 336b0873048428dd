package bihuan.query.core.indicator;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * A quota of a clock profile compared with the listings made: the number of listings that the profile requires in a
 * month, quarter or year, each in a different industry where it says so.
 *
 * @param required
 *            how many listings
 * @param differentIndustries
 *            whether only one of each industry counts
 * @param industries
 *            the different industries listed, in the order of their first listing
 * @param listed
 *            how many listings there were, those whose industry is not known included
 */
public record Quota(int required, boolean differentIndustries, List<String> industries, long listed) {

    /**
     * Compares the listings of a period with the number required.
     *
     * @param required
     *            the number that the profile requires
     * @param differentIndustries
     *            whether each must be in another industry
     * @param industriesListed
     *            the industry of each listing; null or blank where it is not known, which is no industry
     */
    public static Quota of(int required, boolean differentIndustries, Collection<String> industriesListed) {
        var different = industriesListed.stream().filter(Objects::nonNull).map(String::strip)
                .filter(industry -> !industry.isEmpty()).distinct().toList();
        return new Quota(required, differentIndustries, different, industriesListed.size());
    }

    /** How many count, of how many required. */
    public Ratio reached() {
        return Ratio.of(differentIndustries ? industries.size() : listed, required);
    }

    /** Whether the quota is met. */
    public boolean met() {
        return reached().numerator() >= required;
    }
}
