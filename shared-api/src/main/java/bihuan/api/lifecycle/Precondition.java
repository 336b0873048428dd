package bihuan.api.lifecycle;

/** What must hold for an action besides the state of the hazard's four regions and the caller's role. */
public enum Precondition {
    /** Nothing more. */
    NONE,
    /** A regulator acts, or the reporter: the same account or the same organisation. */
    OWN_REPORT,
    /** A coercive measure is in force. */
    MEASURE_IN_FORCE,
    /** There is an act that a paper can state, and it is the caller's authority's. */
    ACT_OF_PAPER,
    /** An instrument was issued, and by the caller's authority. */
    INSTRUMENT_ISSUED
}
