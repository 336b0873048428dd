package bihuan.api.clock;

import java.time.LocalDate;

/**
 * One clock of a hazard, as derived from its events. The day it runs out is not stored: it follows from the profile
 * and the calendar, see {@link Timekeeping}.
 *
 * @param code
 *            which clock
 * @param startedOn
 *            the day of the act that set it going
 * @param expiry
 *            the deadline that it is, or is counted back from; null for one that is counted forward
 * @param profile
 *            the profile in force when it started, such as {@code qingdao@0}
 * @param imported
 *            whether the act that set it going was read from a ledger
 * @param stop
 *            what stopped it, or null while it runs
 * @param lapsed
 *            the last day that was recorded as having passed, or null
 */
public record HazardClock(ClockCode code, LocalDate startedOn, LocalDate expiry, String profile, boolean imported,
        Stop stop, LocalDate lapsed) {

    /**
     * The end of a clock.
     *
     * @param on
     *            the day, Asia/Shanghai
     * @param met
     *            whether by what was due; else it no longer applied (the deadline was reset, the file ended)
     * @param imported
     *            whether the act that stopped it was read from a ledger
     */
    public record Stop(LocalDate on, boolean met, boolean imported) {
    }

    /** Whether it has not been stopped. */
    boolean running() {
        return stop == null;
    }

    /** Whether both its start and its stop were imported: its dates speak for themselves. */
    boolean onlyImported() {
        return imported && stop != null && stop.imported();
    }

    HazardClock stopped(Stop by) {
        return new HazardClock(code, startedOn, expiry, profile, imported, by, lapsed);
    }

    HazardClock lapsed(LocalDate dueOn) {
        return new HazardClock(code, startedOn, expiry, profile, imported, stop, dueOn);
    }
}
