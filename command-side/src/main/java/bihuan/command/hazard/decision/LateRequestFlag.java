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
        HazardClock clock = state.clocks().running(ClockCode.EXTENSION_REQUEST);
        if (!(event instanceof ExtensionRequested asked) || clock == null) {
            return event;
        }
        LocalDate lastDay = timekeeping.due(clock).day();
        return lastDay == null
                ? event
                : new ExtensionRequested(asked.hazardId(), asked.act(), asked.until(), asked.interimControls(), lastDay,
                        asked.act().occurredOn().isAfter(lastDay));
    }
}
