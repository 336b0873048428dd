package bihuan.api.campaign;

/** The part of a plan that an action refers to: pages offer the action there, and its form lists these. */
public enum About {
    /** Nothing of the plan in particular. */
    NOTHING,
    /** A task that is not done, and is not done by a report. */
    OPEN_TASK,
    /** A task that was done. */
    DONE_TASK,
    /** A recurring duty that is not performed by a report. */
    DUTY
}
