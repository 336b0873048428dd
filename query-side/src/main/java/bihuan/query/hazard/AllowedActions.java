package bihuan.query.hazard;

import java.util.List;

import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.query.file.HazardFile;

/** What a caller could do to a hazard now, by the lifecycle table; the deciding side has the last word. */
public final class AllowedActions {

    private AllowedActions() {
    }

    /** The actions, in the order in which people meet them. */
    public static List<Action> of(Caller caller, HazardFile file) {
        if (!caller.scope().covers(file.report().parkId(), file.report().unitId())) {
            return List.of();
        }
        return Lifecycle.allowed(caller.role(), file.regions()).stream()
                .filter(action -> switch (action) {
                    case AMEND_REPORT -> mayAmend(caller, file);
                    case LIFT_COERCIVE_MEASURE -> file.records().coerciveMeasures().stream()
                            .anyMatch(measure -> measure.liftedOn() == null);
                    default -> true;
                }).toList();
    }

    /** A report is amended by whoever made it, or by a regulator. */
    private static boolean mayAmend(Caller caller, HazardFile file) {
        return caller.role() == Role.REGULATOR || caller.actor().sameHandsAs(file.report().reportedBy());
    }
}
