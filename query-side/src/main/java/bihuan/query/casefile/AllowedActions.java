package bihuan.query.casefile;

import java.util.Arrays;
import java.util.List;

import bihuan.api.hazard.Instrument;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Listing;
import bihuan.api.lifecycle.Precondition;
import bihuan.api.permission.Caller;
import bihuan.api.permission.Role;
import bihuan.query.core.file.HazardFile;

/** The actions that the lifecycle table allows a caller on a hazard now; the command side decides. */
public final class AllowedActions {

    private AllowedActions() {
    }

    /** The actions, in the order in which people meet them. */
    public static List<Action> of(Caller caller, HazardFile file) {
        if (!caller.scope().covers(file.report().parkId(), file.report().unitId())) {
            return List.of();
        }
        return Lifecycle.allowed(caller.role(), file.regions()).stream()
                .filter(action -> holds(action.precondition(), caller, file)).toList();
    }

    private static boolean isIssued(Instrument instrument, HazardFile file) {
        return switch (instrument) {
            case LISTING -> file.regions().listing().isListedOrDelisted();
            case DELISTING -> file.regions().listing() == Listing.DELISTED;
            case EXTENSION -> file.regions().extension() == Extension.GRANTED;
            case SUSPENSION -> file.suspension() != null;
        };
    }

    private static boolean holds(Precondition precondition, Caller caller, HazardFile file) {
        return switch (precondition) {
            case NONE -> true;
            case OWN_REPORT -> caller.role() == Role.REGULATOR
                    || caller.actor().sameHandsAs(file.report().reportedBy());
            case MEASURE_IN_FORCE -> file.records().coerciveMeasures().stream()
                    .anyMatch(measure -> measure.liftedOn() == null);
            case INSTRUMENT_ISSUED -> Arrays.stream(Instrument.values())
                    .anyMatch(instrument -> instrument.issuers().contains(caller.role()) && isIssued(instrument, file));
        };
    }
}
