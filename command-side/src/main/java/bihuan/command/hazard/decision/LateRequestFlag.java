package bihuan.command.hazard.decision;

import java.time.LocalDate;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.HazardClock;
import bihuan.api.clock.Timekeeping;
import bihuan.api.hazard.event.ExtensionRequested;
import bihuan.api.hazard.event.HazardEvent;

/** Flags an extension request that was late by the running clock. A late request is recorded, not refused. */
final class LateRequestFlag {

    private LateRequestFlag() {
    }

    /** Returns the event with the flag, or unchanged if no clock was running or its due day is unknown. */
    static HazardEvent flagged(HazardEvent event, HazardState state, Timekeeping timekeeping) {
        return event instanceof ExtensionRequested asked ? again(asked, state, timekeeping) : event;
    }

    /** The same request, flagged as of this state before it, whatever flag it had. */
    static ExtensionRequested again(ExtensionRequested asked, HazardState state, Timekeeping timekeeping) {
        HazardClock clock = state.clocks().running(ClockCode.EXTENSION_REQUEST);
        LocalDate lastDay = clock == null ? null : timekeeping.due(clock).day();
        Boolean late = lastDay == null ? null : asked.act().occurredOn().isAfter(lastDay);
        return new ExtensionRequested(asked.hazardId(), asked.act(), asked.until(), asked.interimControls(), lastDay,
                late);
    }
}
