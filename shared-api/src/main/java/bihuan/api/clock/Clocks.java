package bihuan.api.clock;

/**
 * What an act is decided with besides the day.
 *
 * @param inForce
 *            the profile in force in the hazard's park now
 * @param timekeeping
 *            tells when clocks run out
 */
public record Clocks(ProfileRef inForce, Timekeeping timekeeping) {
}
