package bihuan.query.core.file;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import bihuan.api.clock.HazardClocks;
import bihuan.api.hazard.RestrictionScope;
import bihuan.api.hazard.event.Correction;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Regions;
import bihuan.api.lifecycle.Restriction;
import bihuan.api.person.PersonId;

/**
 * One hazard's case file (一案一档), folded from its events by {@link Fold} and shown by ledger rows and case pages. Holds
 * no names of people, only their ids. Dates are Asia/Shanghai, money is CNY.
 *
 * @param id
 *            the hazard
 * @param report
 *            what was reported, as amended
 * @param regions
 *            its states in the four regions
 * @param determination
 *            by which criterion it is a major hazard, or null before confirmation
 * @param supervision
 *            listing for supervision in the present round
 * @param deadlines
 *            by when it must be removed
 * @param extension
 *            the latest request for an extension, or null
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
 *            records outside the four regions, and earlier rounds
 * @param trail
 *            the version of the file and what it lacks
 */
public record HazardFile(String id, Report report, Regions regions, Determination determination,
        Supervision supervision, Deadlines deadlines, ExtensionRequest extension, Plan plan, Progress progress,
        Suspension suspension, Acceptance acceptance, Ending ending, HazardClocks clocks, Records records,
        Trail trail) {

    /** A row from before there were clocks has none until it is rebuilt. */
    public HazardFile {
        clocks = clocks == null ? HazardClocks.NONE : clocks;
    }

    /** The sequence of the last event; the first event is version 0. */
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

    /** The part of the plant that is suspended now, or null when none is. */
    public RestrictionScope restrictionScope() {
        return regions.restriction() == Restriction.NONE || suspension == null ? null : suspension.scope();
    }

    /** The person responsible for its removal, named by the plan in force, else by the report; or null. */
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

    /** Whether there was no act on it since its import. */
    public boolean asImported() {
        return trail.onlyImported();
    }

    /** The same file with this version, for files folded from some of the events. */
    public HazardFile at(long version) {
        return with(trail.at(version));
    }

    /** The same file, marked as folded from some of its events, so that it no longer equals the imported line. */
    public HazardFile inPart() {
        return with(trail.inPart());
    }

    /** The same file after a correction: what the correction itself adds, besides the acts that count since. */
    HazardFile with(Correction correction, long version, Instant recordedAt) {
        return new HazardFile(id, report, regions, determination, supervision, deadlines, extension, plan, progress,
                suspension, acceptance, ending, clocks, records.with(correction.act().evidence()),
                trail.corrected(correction.act(), version, recordedAt));
    }

    /** The authorities that it names, as its acts called them. */
    public Stream<String> authorities() {
        return Stream.concat(
                Stream.concat(Stream.of(supervision), records.earlierRounds().stream().map(Records.Round::supervision))
                        .flatMap(one -> Stream.of(one.authority(), one.supervisingUnit())),
                Stream.of(suspension == null ? null : suspension.orderingDepartment(), ending.decidedBy()))
                .filter(Objects::nonNull);
    }

    /** The same file, to be shown, with its authorities by these names. */
    public HazardFile calling(Map<String, String> names) {
        UnaryOperator<String> name = called -> called == null ? null : names.getOrDefault(called, called);
        return new HazardFile(id, report, regions, determination, supervision.calling(name), deadlines, extension, plan,
                progress, suspension == null ? null : suspension.calling(name), acceptance, ending.calling(name),
                clocks, records.calling(name), trail);
    }

    private HazardFile with(Trail other) {
        return new HazardFile(id, report, regions, determination, supervision, deadlines, extension, plan, progress,
                suspension, acceptance, ending, clocks, records, other);
    }

    /** Whether it counts as a major hazard: neither rejected nor downgraded. */
    public boolean found() {
        return regions.rectification() != Rectification.DOWNGRADED && regions.rectification() != Rectification.REJECTED;
    }
}
