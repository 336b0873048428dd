package bihuan.api.clock;

/**
 * What a decision on an act depends on, apart from the day.
 *
 * @param inForce
 *            the profile in force in the hazard's park now
 * @param timekeeping
 *            computes when clocks run out
 */
public record Clocks(ProfileRef inForce, Timekeeping timekeeping) {
}
