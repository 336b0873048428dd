package bihuan.query.core.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

import bihuan.api.clock.HazardClocks;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Regions;
import bihuan.api.lifecycle.Restriction;
import bihuan.api.person.PersonId;

/**
 * One hazard's case file (一案一档), as its events tell it: what {@link Fold} makes, what a ledger row and a case page
 * show. Holds no names of people, only their ids. Dates are Asia/Shanghai, money is CNY.
 *
 * @param id
 *            the hazard
 * @param report
 *            what was reported, as amended
 * @param regions
 *            where it stands
 * @param determination
 *            by which criterion it is a major hazard, or null before confirmation
 * @param supervision
 *            listing for supervision in the present round
 * @param deadlines
 *            by when it must be removed
 * @param extension
 *            the latest request for more time, or null
 * @param plan
 *            the rectification plan in force, or null
 * @param progress
 *            how far rectification is
 * @param suspension
 *            the latest suspension of production, or null
 * @param acceptance
 *            the latest request for acceptance and its outcome, or null
 * @param ending
 *            when it was accepted or ended, and struck off
 * @param clocks
 *            the clocks that run on it, and ran
 * @param records
 *            what stands beside the four regions, and earlier rounds
 * @param trail
 *            how far the file has been written
 */
public record HazardFile(String id, Report report, Regions regions, Determination determination,
        Supervision supervision, Deadlines deadlines, ExtensionRequest extension, Plan plan, Progress progress,
        Suspension suspension, Acceptance acceptance, Ending ending, HazardClocks clocks, Records records,
        Trail trail) {

    /** A row from before there were clocks has none until it is rebuilt. */
    public HazardFile {
        clocks = clocks == null ? HazardClocks.NONE : clocks;
    }

    /** How many events it was folded from, less one: the first event is version 0. */
    public long version() {
        return trail.version();
    }

    /** Whether the hazard still has to be removed. */
    public boolean open() {
        return regions.rectification().open();
    }

    /** Whether it is listed for supervision now. */
    public boolean listed() {
        return regions.listing() == Listing.LISTED;
    }

    /** How much of the plant stands still now, or null when nothing does. */
    public RestrictionScope restrictionScope() {
        return regions.restriction() == Restriction.NONE || suspension == null ? null : suspension.scope();
    }

    /** Who answers for its removal: as the plan in force says, else as the report did; or null. */
    public PersonId principal() {
        return plan == null || plan.principal() == null ? report.principal() : plan.principal();
    }

    /** CNY planned, or null while no plan is in force. */
    public BigDecimal fundsPlanned() {
        return plan == null ? null : plan.fundsPlanned();
    }

    /** Whether the day before was the last one on which it was still in time, and it is not removed yet. */
    public boolean overdue(LocalDate today) {
        return open() && deadlines.current() != null && deadlines.current().isBefore(today);
    }

    /**
     * Days past the current deadline: counted from the day after it until the hazard is accepted or ended, else until
     * today. 0 when in time or without a deadline.
     */
    public long overdueDays(LocalDate today) {
        if (deadlines.current() == null) {
            return 0;
        }
        LocalDate until = ending.settledOn() == null ? today : ending.settledOn();
        return Math.max(0, ChronoUnit.DAYS.between(deadlines.current(), until));
    }

    /** Whether nothing was done to it since it was read from a ledger. */
    public boolean asImported() {
        return trail.onlyImported();
    }

    /** The same file, said to be of this version: for files folded from a part of the events. */
    public HazardFile at(long version) {
        return with(trail.at(version));
    }

    /** The same file, folded from a part of its events: whatever it was imported from says more than it does. */
    public HazardFile inPart() {
        return with(trail.inPart());
    }

    private HazardFile with(Trail other) {
        return new HazardFile(id, report, regions, determination, supervision, deadlines, extension, plan, progress,
                suspension, acceptance, ending, clocks, records, other);
    }

    /** Whether it was found to be a major hazard at all, or is still taken for one. */
    public boolean found() {
        return regions.rectification() != Rectification.DOWNGRADED && regions.rectification() != Rectification.REJECTED;
    }
}
