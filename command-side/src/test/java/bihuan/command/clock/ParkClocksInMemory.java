package bihuan.command.clock;

import java.util.Optional;

import bihuan.api.clock.ProfileRef;
import bihuan.api.clock.Timekeeping;
import bihuan.api.clock.WorkingCalendar;
import bihuan.platform.clock.ShippedProfiles;

/** Every park has this shipped profile. */
public final class ParkClocksInMemory extends ParkClocks {

    /** The shipped profiles and the calendar. */
    public static final Timekeeping SHIPPED = new Timekeeping(ref -> Optional.ofNullable(ShippedProfiles.find(ref)),
            WorkingCalendar.STATE_COUNCIL);

    private final ProfileRef everywhere;

    /** The shipped profile of this name. */
    public ParkClocksInMemory(String name) {
        super(null, SHIPPED);
        everywhere = new ProfileRef(name, 0);
    }

    @Override
    public ProfileRef inForceIn(String parkId) {
        return everywhere;
    }
}
