package bihuan.api.clock;

import java.util.List;
import java.util.stream.Stream;

import bihuan.api.hazard.event.Correction;
import bihuan.api.hazard.event.HazardEvent;

/**
 * The clocks of one hazard, oldest first: a pure fold of its events that both sides use. It asks neither profiles nor
 * calendars, so that a holiday calendar shipped later changes no row and no state.
 *
 * @param open
 *            whether the hazard still has to be removed
 * @param profile
 *            the profile in force at its last act
 * @param all
 *            every clock that ever ran on it
 */
public record HazardClocks(boolean open, String profile, List<HazardClock> all) {

    /** Before the report. */
    public static final HazardClocks NONE = new HazardClocks(true, ProfileRef.DEFAULT.toString(), List.of());

    /** The list is never null, even if an old row lacks it. */
    public HazardClocks {
        all = all == null ? List.of() : List.copyOf(all);
    }

    /** Returns the clocks after one more event; a correction has no effect of its own. */
    public static HazardClocks evolve(HazardClocks before, HazardEvent event) {
        if (event instanceof Correction) {
            return before;
        }
        var running = new RunningClocks(before, event.act());
        running.apply(event);
        return running.after();
    }

    /** The clock of this kind that runs now, or null. */
    public HazardClock running(ClockCode code) {
        return all.stream().filter(HazardClock::running).filter(clock -> clock.code() == code).findFirst()
                .orElse(null);
    }

    /** Those for which no lapse was recorded, and for which one still might be. */
    public Stream<HazardClock> unrecorded() {
        return all.stream().filter(clock -> clock.lapsed() == null && !clock.onlyImported());
    }
}
