package bihuan.command.clock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

import bihuan.api.clock.Clocks;
import bihuan.api.clock.ProfileRef;
import bihuan.api.clock.Timekeeping;
import bihuan.api.clock.WorkingCalendar;
import bihuan.platform.clock.ClockProfileCache;

/** Determines the clock profile for acts in a park. */
@Component
public class ParkClocks {

    private final ProfileTable table;
    private final Timekeeping timekeeping;

    @Autowired
    ParkClocks(ProfileTable table) {
        this(table, new Timekeeping(new ClockProfileCache(table::yaml), WorkingCalendar.STATE_COUNCIL));
    }

    /** With these profiles and this calendar. */
    protected ParkClocks(ProfileTable table, Timekeeping timekeeping) {
        this.table = table;
        this.timekeeping = timekeeping;
    }

    /** The profile in force in this park; the default where the park is not known, or is null. */
    public ProfileRef inForceIn(String parkId) {
        return parkId == null ? ProfileRef.DEFAULT : table.inForceIn(parkId).orElse(ProfileRef.DEFAULT);
    }

    /** Returns what decisions on acts in this park depend on. */
    public Clocks of(String parkId) {
        return new Clocks(inForceIn(parkId), timekeeping);
    }

    /** Computes when clocks run out, under any profile. */
    public Timekeeping timekeeping() {
        return timekeeping;
    }
}
