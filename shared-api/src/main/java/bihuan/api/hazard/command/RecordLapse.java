package bihuan.api.hazard.command;

import java.time.LocalDate;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.clock.ClockCode;

/**
 * Record that a clock ran out. Answers whether anything was recorded: not when it was recorded before, was stopped in
 * time or was moved meanwhile. It may be sent by several, and again.
 *
 * @param hazardId
 *            the hazard
 * @param clock
 *            which clock
 * @param startedOn
 *            the day the clock started, Asia/Shanghai
 * @param dueOn
 *            its last day in time, Asia/Shanghai
 */
public record RecordLapse(@TargetAggregateIdentifier String hazardId, ClockCode clock, LocalDate startedOn,
        LocalDate dueOn) implements HazardCommand {
}
