package bihuan.command.hazard.decision;

import java.time.LocalDate;
import java.util.List;

import bihuan.api.clock.ProfileRef;
import bihuan.api.clock.Timekeeping;
import bihuan.api.clock.Timekeeping.Lapse;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.command.RecordLapse;
import bihuan.api.hazard.event.DeadlineLapsed;
import bihuan.api.hazard.event.HazardEvent;

/** Decides whether a clock did run out and its lapse is not recorded yet. */
public final class LapseDecider {

    private LapseDecider() {
    }

    /** One event the first time; none when it was recorded, stopped in time or moved, or its day has not passed. */
    public static List<HazardEvent> decide(HazardState state, RecordLapse command, LocalDate today,
            Timekeeping timekeeping) {
        return timekeeping.unrecorded(state.clocks(), today).stream().filter(lapse -> isMeant(lapse, command))
                .limit(1).map(lapse -> event(command, lapse)).toList();
    }

    private static boolean isMeant(Lapse lapse, RecordLapse command) {
        return lapse.clock().code() == command.clock() && lapse.clock().startedOn().equals(command.startedOn())
                && lapse.dueOn().equals(command.dueOn());
    }

    private static HazardEvent event(RecordLapse command, Lapse lapse) {
        Act act = Act.ofSystem(lapse.dueOn().plusDays(1), null, ProfileRef.of(lapse.clock().profile()));
        return new DeadlineLapsed(command.hazardId(), act, command.clock(), command.startedOn(), command.dueOn());
    }
}
