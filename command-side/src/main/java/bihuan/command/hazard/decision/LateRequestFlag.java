package bihuan.command.hazard.decision;

import java.time.LocalDate;

import bihuan.api.clock.ClockCode;
import bihuan.api.clock.HazardClock;
import bihuan.api.clock.Timekeeping;
import bihuan.api.hazard.event.ExtensionRequested;
import bihuan.api.hazard.event.HazardEvent;

/** Whether more time was asked for too late by the clock that ran: told in the event, and no reason to refuse it. */
final class LateRequestFlag {

    private LateRequestFlag() {
    }

    /** The event with what the clock says; without it where no clock ran, or its last day cannot be known. */
    static HazardEvent told(HazardEvent event, HazardState state, Timekeeping timekeeping) {
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
