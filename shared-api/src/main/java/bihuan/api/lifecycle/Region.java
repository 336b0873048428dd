package bihuan.api.lifecycle;

/** The four regions of a hazard, each with its own order of dates. */
public enum Region {
    RECTIFICATION,
    LISTING,
    RESTRICTION,
    EXTENSION
}
