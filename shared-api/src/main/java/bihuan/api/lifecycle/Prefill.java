package bihuan.api.lifecycle;

/** With what the form of an action begins. */
public enum Prefill {
    /** With nothing: what is entered is new. */
    EMPTY,
    /** With what the case file already says of its fields. */
    FROM_FILE,
    /** Likewise, and only the fields that were changed are sent. */
    CHANGES_ONLY,
    /** No form is offered: only the product itself acts so, or only older events are of this action. */
    NO_FORM
}
