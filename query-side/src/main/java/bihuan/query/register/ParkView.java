package bihuan.query.register;

/**
 * A park with its counts.
 *
 * @param id
 *            the park
 * @param name
 *            its name
 * @param district
 *            the district it lies in
 * @param clockProfile
 *            the clock profile that applies to it, or null
 * @param total
 *            hazards ever reported
 * @param open
 *            hazards still to be removed
 * @param listed
 *            hazards listed for supervision now
 * @param suspended
 *            hazards for which production is suspended now
 * @param overdue
 *            open hazards past their current deadline
 * @param closed
 *            whether it takes no new hazards
 * @param succeededBy
 *            the park into which it was merged, or null
 * @param version
 *            the sequence of the last event of it, for a change
 */
public record ParkView(String id, String name, String district, String clockProfile, long total, long open, long listed,
        long suspended, long overdue, boolean closed, String succeededBy, long version) {

    /** The same park by the name that it had then. */
    public ParkView named(String then) {
        return new ParkView(id, then, district, clockProfile, total, open, listed, suspended, overdue, closed,
                succeededBy, version);
    }
}
