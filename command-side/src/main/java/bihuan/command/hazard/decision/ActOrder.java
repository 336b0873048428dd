package bihuan.command.hazard.decision;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

import bihuan.api.hazard.action.HazardAction;
import bihuan.api.hazard.action.RecordFormality;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Region;
import bihuan.command.hazard.decision.HazardState.Issued;

/** Within a region no act is dated before the one that it follows. */
final class ActOrder {

    /** What may become known later than the acts after it, and so blocks no older paper. */
    private static final Set<Action> UNORDERED = EnumSet.of(Action.AMEND_REPORT, Action.ATTACH_EVIDENCE);

    private ActOrder() {
    }

    /** The region in which this action is the last act from now on; null when it is in none. */
    static Region regionOf(Action action) {
        return UNORDERED.contains(action) ? null : Lifecycle.of(action).region();
    }

    /** The day before which this act must not lie, or null: of the last act in its region, or of what it serves. */
    static LocalDate lastBefore(Action action, HazardAction form, HazardState state) {
        if (form instanceof RecordFormality formality) {
            Issued issued = PaperRules.issued(formality.instrument(), state);
            return issued == null ? null : issued.on();
        }
        Region region = Lifecycle.of(action).region();
        return region == null ? null : state.lastActIn(region);
    }
}
