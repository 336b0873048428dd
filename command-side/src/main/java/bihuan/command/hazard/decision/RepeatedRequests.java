package bihuan.command.hazard.decision;

import java.util.Optional;

import bihuan.api.hazard.command.ActOnHazard;
import bihuan.api.hazard.command.Recorded;
import bihuan.api.hazard.command.ReportHazard;
import bihuan.command.act.Idempotency;

/** Recognizes repeated requests about a hazard. */
public final class RepeatedRequests {

    private static final long FIRST_VERSION = 0;

    private RepeatedRequests() {
    }

    /** Whether the hazard was created by this request. */
    public static boolean isOfReport(HazardState state, ReportHazard again) {
        return state.exists() && Idempotency.isSame(state.origin().act().request(), again.request());
    }

    /** What the report was answered when it was new. */
    public static Recorded first(HazardState state) {
        return new Recorded(state.origin().hazardId(), FIRST_VERSION);
    }

    /** Refuses a report under an id that another report has. */
    public static void checkFree(HazardState state, ReportHazard report) {
        if (state.exists()) {
            Idempotency.checkSame(state.origin().act().request(), report.request());
        }
    }

    /** The first answer, when an act with this key was done before; refused when it was another act. */
    public static Optional<Recorded> ofAct(HazardState state, ActOnHazard again) {
        return Idempotency.answered(state.answers(), again.request())
                .map(first -> new Recorded(state.origin().hazardId(), first.version()));
    }
}
