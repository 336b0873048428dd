package bihuan.command.sweep;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import bihuan.api.clock.Timekeeping;
import bihuan.api.clock.Timekeeping.Lapse;
import bihuan.api.hazard.command.RecordLapse;
import bihuan.command.clock.ParkClocks;
import bihuan.command.dispatch.Commands;

/**
 * Looks for clocks that ran out and has each recorded: one command for each, which the hazard itself decides on and
 * which may be sent again. So any number of processes may sweep at once, be killed at any moment, or be away for as
 * long as they like.
 */
@Component
class Sweep {

    private static final Logger LOG = LoggerFactory.getLogger(Sweep.class);
    private static final int PAGE = 200;
    /** Consecutive failures after which the store is taken to be unavailable, rather than a hazard at fault. */
    private static final int MOST_FAILURES = 5;

    private final ClockWatchTable table;
    private final Timekeeping timekeeping;
    private final Commands commands;
    private final Clock clock;

    Sweep(ClockWatchTable table, ParkClocks clocks, Commands commands, Clock clock) {
        this.table = table;
        this.timekeeping = clocks.timekeeping();
        this.commands = commands;
        this.clock = clock;
    }

    /** Sweeps once, page by page, until the end or a stop request; returns the number of lapses recorded. */
    int run(BooleanSupplier stop) {
        calendarsArrived();
        LocalDate today = LocalDate.now(clock);
        int recorded = 0;
        int failures = 0;
        List<ClockWatch> page = table.ranOut(today, null, PAGE);
        while (!page.isEmpty()) {
            for (ClockWatch hazard : page) {
                if (stop.getAsBoolean()) {
                    return recorded;
                }
                try {
                    recorded += record(hazard, today);
                    failures = 0;
                } catch (RuntimeException failed) {
                    LOG.warn("The lapses of {} could not be recorded: {}", hazard.hazardId(), failed.toString());
                    if (++failures == MOST_FAILURES) {
                        throw failed;
                    }
                }
            }
            page = table.ranOut(today, page.getLast(), PAGE);
        }
        return recorded;
    }

    private int record(ClockWatch hazard, LocalDate today) {
        int recorded = 0;
        for (Lapse lapse : timekeeping.unrecorded(hazard.clocks(), today)) {
            Boolean first = commands.send(new RecordLapse(hazard.hazardId(), lapse.clock().code(),
                    lapse.clock().startedOn(), lapse.dueOn()));
            recorded += first ? 1 : 0;
        }
        return recorded;
    }

    /** A release may bring a year's calendar that clocks have waited for: written again, they have a last day. */
    private void calendarsArrived() {
        List<ClockWatch> waiting = table.waitedForCalendar(PAGE);
        while (!waiting.isEmpty()) {
            Map<String, ClockWatch> rows = waiting.stream()
                    .collect(Collectors.toMap(ClockWatch::hazardId, Function.identity()));
            table.write(rows);
            waiting = table.waitedForCalendar(PAGE);
        }
    }
}
