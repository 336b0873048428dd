package bihuan.query.projection.counter;

/** What is counted of hazards, each in buckets. */
public enum Measure {
    /** Hazards, in one bucket. */
    TOTAL,
    /** Hazards by rectification state. */
    RECTIFICATION,
    /** Hazards by listing state. */
    LISTING,
    /** Hazards by restriction state. */
    RESTRICTION,
    /** Hazards by extension state. */
    EXTENSION,
    /** Open hazards by current deadline ({@code yyyy-MM-dd}), or {@code -} without one. */
    OPEN_BY_DEADLINE,
    /** Hazards struck off, by day. */
    CLOSED_OUT,
    /** CNY planned for hazards found, in one bucket. */
    FUNDS_PLANNED,
    /** CNY spent on hazards found, in one bucket. */
    FUNDS_SPENT
}
