package bihuan.api.hazard.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.event.ExtensionVoided;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.hazard.history.EffectiveActs.Effective;
import bihuan.api.lifecycle.Action;
import bihuan.api.lifecycle.Extension;
import bihuan.api.lifecycle.Lifecycle;
import bihuan.api.lifecycle.Rectification;
import bihuan.api.lifecycle.Region;
import bihuan.api.lifecycle.Regions;

/**
 * A pending extension request is void once the hazard is accepted or its file has ended. The system records that with
 * the act; after a correction it follows from the effective acts wherever it was not recorded.
 */
public final class VoidedExtensions {

    private VoidedExtensions() {
    }

    /** Whether this act, from this state, leaves a request pending that makes no sense any more. */
    public static boolean isVoidedBy(HazardEvent event, Regions before) {
        Rectification after = Lifecycle.of(Action.of(event)).after(before).rectification();
        return before.extension() == Extension.REQUESTED && (after == Rectification.ACCEPTED || after.ended());
    }

    /** On the day of the act that voids it, or of the request itself where that was dated later. */
    public static ExtensionVoided by(HazardEvent cause, LocalDate requestedOn) {
        Act act = cause.act();
        LocalDate day = requestedOn != null && act.occurredOn().isBefore(requestedOn)
                ? requestedOn
                : act.occurredOn();
        return new ExtensionVoided(cause.hazardId(),
                Act.ofSystem(day, act.request(), ProfileRef.of(act.clockProfile())));
    }

    /** The same acts, with a request voided where the system had not recorded it. */
    static List<Effective> settled(List<Effective> acts) {
        List<Effective> all = new ArrayList<>();
        Regions regions = null;
        LocalDate requestedOn = null;
        for (int i = 0; i < acts.size(); i++) {
            Effective act = acts.get(i);
            all.add(act);
            boolean recorded = i + 1 < acts.size() && acts.get(i + 1).event() instanceof ExtensionVoided;
            if (regions != null && isVoidedBy(act.event(), regions) && !recorded) {
                regions = after(regions, act.event());
                ExtensionVoided follows = by(act.event(), requestedOn);
                all.add(new Effective(act.sequence(), follows));
                regions = after(regions, follows);
            } else {
                regions = after(regions, act.event());
            }
            if (Lifecycle.of(Action.of(act.event())).region() == Region.EXTENSION) {
                requestedOn = act.event().act().occurredOn();
            }
        }
        return all;
    }

    private static Regions after(Regions before, HazardEvent event) {
        return event instanceof HazardReported ? Regions.REPORTED : Lifecycle.of(Action.of(event)).after(before);
    }
}
