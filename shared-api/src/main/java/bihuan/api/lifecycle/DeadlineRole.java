package bihuan.api.lifecycle;

/** What an action has to do with the deadline for rectification (整改期限); a case file lists all that have. */
public enum DeadlineRole {
    /** Nothing. */
    UNRELATED,
    /** It sets the deadline, or moves it. */
    SETS,
    /** It asks for another deadline, refuses one, or records that a time limit has passed. */
    CONCERNS
}
