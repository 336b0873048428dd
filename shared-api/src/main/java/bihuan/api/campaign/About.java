package bihuan.api.campaign;

/**
 * What of a campaign's plan an action is about: a page offers the action there, and its form offers these to choose
 * from.
 */
public enum About {
    /** Nothing of the plan in particular. */
    NOTHING,
    /** A task that is not done, and is not done by a report. */
    OPEN_TASK,
    /** A task that was done. */
    DONE_TASK,
    /** A recurring duty that is not performed by a report. */
    DUTY,
    /** Acts recorded before, which it voids or corrects. */
    EARLIER_ACT
}
