package bihuan.query.casefile;

/**
 * Whether the caller may put an act right; the command side decides, and separates duties.
 *
 * @param sequence
 *            the act
 * @param mayVoid
 *            whether it may be voided
 * @param mayCorrect
 *            whether it may be corrected
 */
public record AllowedCorrection(long sequence, boolean mayVoid, boolean mayCorrect) {
}
