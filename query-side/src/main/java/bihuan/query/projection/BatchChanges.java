package bihuan.query.projection;

import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import bihuan.api.park.ClockProfileDefined;
import bihuan.api.park.ParkChanged;
import bihuan.api.park.ParkClockProfileChanged;
import bihuan.api.park.ParkRegistered;
import bihuan.api.park.ParkSplit;
import bihuan.api.park.RegisterEvent;
import bihuan.api.park.UnitChanged;
import bihuan.api.park.UnitRegistered;
import bihuan.query.core.file.HazardFile;
import bihuan.query.projection.stream.RecordedEvent;
import bihuan.query.projection.table.HazardStep;
import bihuan.query.store.ChangeSet;
import bihuan.api.park.AuthorityChanged;
import bihuan.api.park.AuthorityRegistered;

/** The change sets that readers are notified of, by what a batch wrote. */
final class BatchChanges {

    private BatchChanges() {
    }

    /** The change set of these hazards. */
    static ChangeSet by(List<HazardStep> hazards) {
        return hazards.size() > ChangeSet.MOST
                ? ChangeSet.ALL
                : new ChangeSet(hazards.stream().map(step -> hazard(step.file())).toList(),
                        hazards.stream().filter(HazardStep::moved).map(step -> step.stored().report().parkId())
                                .collect(Collectors.toCollection(TreeSet::new)),
                        false);
    }

    /** The change set of these events of the register. */
    static ChangeSet byRegister(List<RecordedEvent<RegisterEvent>> registered) {
        // The clocks of every hazard of a park are counted by its profile, and a hazard's page watches the hazard
        // alone.
        boolean all = registered.stream().anyMatch(entry -> entry.event() instanceof ClockProfileDefined
                || entry.event() instanceof ParkClockProfileChanged);
        return all
                ? ChangeSet.ALL
                : ofParks(registered.stream().map(entry -> park(entry.event())).filter(Objects::nonNull));
    }

    /** The change set of frozen reports of these parks; null means the district. */
    static ChangeSet byReportsOf(List<String> parks) {
        return parks.contains(null) ? ChangeSet.ALL : ofParks(parks.stream());
    }

    /** The change set of these parks. */
    static ChangeSet ofParks(Stream<String> parks) {
        return new ChangeSet(List.of(), parks.collect(Collectors.toCollection(TreeSet::new)), false);
    }

    private static ChangeSet.Hazard hazard(HazardFile file) {
        return new ChangeSet.Hazard(file.id(), file.report().parkId(), file.report().unitId(), file.version());
    }

    private static String park(RegisterEvent event) {
        return switch (event) {
            case ParkRegistered park -> park.parkId();
            case UnitRegistered unit -> unit.parkId();
            case ParkChanged park -> park.parkId();
            case UnitChanged unit -> unit.parkId();
            case ParkSplit split -> split.parkId();
            case ParkClockProfileChanged change -> change.parkId();
            case AuthorityRegistered _,AuthorityChanged _,ClockProfileDefined _ -> null;
        };
    }
}
