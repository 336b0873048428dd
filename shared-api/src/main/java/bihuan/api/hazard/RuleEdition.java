package bihuan.api.hazard;

/**
 * The editions of the rules on what an act may say. Every act carries the edition under which it was done, so that a
 * correction of another act, years later, does not measure it by a rule that came after it.
 */
public final class RuleEdition {

    /** The rules of before editions were recorded. */
    public static final int FIRST = 1;

    /**
     * Since December 2026: an extension does not end in the past, a discovery is not amended to after the report, a
     * confirmed report is rejected only as a duplicate, and a formality is not before the instrument it serves.
     */
    public static final int SECOND = 2;

    /** The edition under which acts are done now. */
    public static final int CURRENT = SECOND;

    private RuleEdition() {
    }
}
