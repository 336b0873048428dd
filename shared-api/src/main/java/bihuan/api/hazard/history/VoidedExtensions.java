package bihuan.api.hazard.history;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

import bihuan.api.clock.ProfileRef;
import bihuan.api.hazard.Act;
import bihuan.api.hazard.event.ExtensionVoided;
import bihuan.api.hazard.event.HazardEvent;
import bihuan.api.hazard.event.HazardReported;
import bihuan.api.history.Effective;
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

    /**
     * The same acts, with each request voided by the act that leaves it without a purpose, on that act's day as
     * corrected, whether the system had recorded it, and on which day, or not.
     */
    static List<Effective<HazardEvent>> settled(List<Effective<HazardEvent>> acts) {
        List<Effective<HazardEvent>> all = new ArrayList<>();
        Regions regions = null;
        LocalDate requestedOn = null;
        for (int i = 0; i < acts.size(); i++) {
            Effective<HazardEvent> act = acts.get(i);
            if (act.event() instanceof ExtensionVoided) {
                continue;
            }
            all.add(act);
            boolean voids = regions != null && isVoidedBy(act.event(), regions);
            regions = after(regions, act.event());
            if (voids) {
                ExtensionVoided follows = by(act.event(), requestedOn);
                all.add(new Effective<>(sequence(acts, i), follows));
                regions = after(regions, follows);
            }
            if (Lifecycle.of(Action.of(act.event())).region() == Region.EXTENSION) {
                requestedOn = act.event().act().occurredOn();
            }
        }
        return all;
    }

    /** Of the record of it, which directly follows; else of the act that voids it. */
    private static long sequence(List<Effective<HazardEvent>> acts, int cause) {
        boolean recorded = cause + 1 < acts.size() && acts.get(cause + 1).event() instanceof ExtensionVoided;
        return acts.get(recorded ? cause + 1 : cause).sequence();
    }

    private static Regions after(Regions before, HazardEvent event) {
        return event instanceof HazardReported ? Regions.REPORTED : Lifecycle.of(Action.of(event)).after(before);
    }
}
