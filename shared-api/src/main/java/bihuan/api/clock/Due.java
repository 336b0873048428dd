package bihuan.api.clock;

import java.time.LocalDate;
import java.util.List;

/** The last day of a clock, or why there is none. */
public sealed interface Due {

    /** The day, or null when it is not known. */
    default LocalDate day() {
        return null;
    }

    /**
     * It runs out with this day.
     *
     * @param day
     *            the last day in time, Asia/Shanghai
     * @param days
     *            the days that were counted and skipped, in the order of the calendar; empty where none were counted
     */
    record On(LocalDate day, List<CountedDay> days) implements Due {
    }

    /** The jurisdiction has no such clock. */
    record NoSuchClock() implements Due {
    }

    /** The count comes to a year for which the holidays are not known yet. */
    record NoCalendar(int year) implements Due {
    }

    /** The profile is not known here, or not yet. */
    record NoProfile(ProfileRef profile) implements Due {
    }
}
