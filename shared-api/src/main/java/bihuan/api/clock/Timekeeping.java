package bihuan.api.clock;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import bihuan.api.clock.ClockProfile.ClockRule;

/**
 * Computes when each clock runs out and its state, from the profiles, the calendar and the folded events.
 *
 * @param profiles
 *            the profiles that clocks refer to
 * @param calendar
 *            the working days
 */
public record Timekeeping(ClockProfiles profiles, WorkingCalendar calendar) {

    /**
     * A clock that ran out and of which that was not recorded yet.
     *
     * @param clock
     *            the clock
     * @param dueOn
     *            its last day in time
     */
    public record Lapse(HazardClock clock, LocalDate dueOn) {
    }

    /** The last day in time. */
    public Due due(HazardClock clock) {
        if (clock.code() == ClockCode.RECTIFICATION) {
            return new Due.On(clock.expiry(), List.of());
        }
        ProfileRef ref = ProfileRef.of(clock.profile());
        Optional<ClockProfile> profile = profiles.find(ref);
        if (profile.isEmpty()) {
            return new Due.NoProfile(ref);
        }
        ClockRule rule = profile.get().clocks().get(clock.code());
        if (rule == null) {
            return new Due.NoSuchClock();
        }
        return clock.code().countsBack()
                ? rule.term().before(clock.expiry(), calendar)
                : rule.term().after(clock.startedOn(), calendar);
    }

    /** Returns its state at the end of this day, given its due day. */
    public static ClockState state(HazardClock clock, Due due, LocalDate day) {
        return switch (due) {
            case Due.NoSuchClock _ -> ClockState.NO_SUCH_CLOCK;
            case Due.NoCalendar _ -> ClockState.NO_CALENDAR;
            case Due.NoProfile _ -> ClockState.NO_PROFILE;
            case Due.On on when clock.running() -> day.isAfter(on.day()) ? lapsed(clock) : ClockState.RUNNING;
            case Due.On on when clock.stop().met() ->
                ranOut(clock, on.day(), day) ? ClockState.MET_LATE : ClockState.MET;
            case Due.On on -> ranOut(clock, on.day(), day) ? lapsed(clock) : ClockState.MOOT;
        };
    }

    private static ClockState lapsed(HazardClock clock) {
        return clock.code().isRight() ? ClockState.PASSED : ClockState.LAPSED;
    }

    /**
     * The lapses to record, by due day: of the clocks of duties that have run out by the end of the day before this
     * one, and whose grace is over, without anything recorded of it.
     */
    public List<Lapse> unrecorded(HazardClocks clocks, LocalDate today) {
        return grounds(clocks, today).stream().filter(lapse -> !lapse.clock().code().isRight()).toList();
    }

    /**
     * All clocks that have run out by the end of the day before this one, and whose grace is over: what the record of a
     * lapse rests on.
     */
    public List<Lapse> grounds(HazardClocks clocks, LocalDate today) {
        return recordable(clocks).filter(lapse -> ranOut(lapse.clock(), lastOfGrace(lapse), today)).toList();
    }

    /** The earliest day after which there is a lapse to record, if nothing happens; or null. */
    public LocalDate nextDue(HazardClocks clocks) {
        return recordable(clocks).filter(lapse -> !lapse.clock().code().isRight())
                .filter(lapse -> lapse.clock().running() || lapse.clock().stop().on().isAfter(lapse.dueOn()))
                .map(this::lastOfGrace).min(Comparator.naturalOrder()).orElse(null);
    }

    /** A clock that still runs may have been stopped in time, by a paper that is only entered later. */
    private LocalDate lastOfGrace(Lapse lapse) {
        int days = lapse.clock().running()
                ? profiles.find(ProfileRef.of(lapse.clock().profile())).map(ClockProfile::lapseGrace).orElse(0)
                : 0;
        return lapse.dueOn().plusDays(days);
    }

    /** The earliest year without a calendar that a clock comes to of which nothing was recorded; or null. */
    public Integer missingYear(HazardClocks clocks) {
        return clocks.unrecorded().map(this::due).filter(Due.NoCalendar.class::isInstance)
                .map(due -> ((Due.NoCalendar) due).year()).min(Comparator.naturalOrder()).orElse(null);
    }

    /**
     * Leaves out a clock that ran out before it started, because it was counted back from too near a deadline: it could
     * not have been met.
     */
    private Stream<Lapse> recordable(HazardClocks clocks) {
        return clocks.unrecorded().map(clock -> new Lapse(clock, due(clock).day()))
                .filter(lapse -> lapse.dueOn() != null)
                .filter(lapse -> !lapse.clock().code().countsBack()
                        || !lapse.dueOn().isBefore(lapse.clock().startedOn()))
                .sorted(Comparator.comparing(Lapse::dueOn));
    }

    private static boolean ranOut(HazardClock clock, LocalDate due, LocalDate day) {
        return (clock.running() ? day : clock.stop().on()).isAfter(due);
    }
}
