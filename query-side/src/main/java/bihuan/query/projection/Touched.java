package bihuan.query.projection;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;

import bihuan.api.park.ClockProfileDefined;
import bihuan.api.park.ParkClockProfileChanged;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.RegisterEvent;
import bihuan.api.park.UnitRegistered;
import bihuan.query.file.HazardFile;

/** What a batch touched, in the words of those who read. */
final class Touched {

    private Touched() {
    }

    /** What these hazards, entries of the register and parts in campaigns changed. */
    static Changed by(List<Folded> hazards, List<Registered> registered, CampaignTable.Written campaigns) {
        var parks = new TreeSet<>(campaigns.parks());
        registered.stream().map(entry -> park(entry.event())).filter(Objects::nonNull).forEach(parks::add);
        boolean everybody = campaigns.setUp()
                || registered.stream().anyMatch(entry -> entry.event() instanceof ClockProfileDefined);
        return everybody || hazards.size() > Changed.MOST
                ? Changed.ALL
                : new Changed(hazards.stream().map(hazard -> hazard(hazard.after())).toList(), parks, false);
    }

    /** What was changed by frozen reports of these parks, null standing for the district. */
    static Changed byReportsOf(List<String> parks) {
        return parks.contains(null) ? Changed.ALL : new Changed(List.of(), new TreeSet<>(parks), false);
    }

    private static Changed.Hazard hazard(HazardFile file) {
        return new Changed.Hazard(file.id(), file.report().parkId(), file.report().unitId(), file.version());
    }

    private static String park(RegisterEvent event) {
        return switch (event) {
            case ParkRegistered park -> park.parkId();
            case UnitRegistered unit -> unit.parkId();
            case ParkClockProfileChanged change -> change.parkId();
            case ClockProfileDefined _ -> null;
        };
    }
}
