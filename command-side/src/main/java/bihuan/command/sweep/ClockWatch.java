package bihuan.command.sweep;

import java.time.LocalDate;

import bihuan.api.clock.HazardClocks;

/**
 * The clocks of one hazard, as far as its events have been read.
 *
 * @param hazardId
 *            the hazard
 * @param version
 *            sequence of the last event that was read
 * @param clocks
 *            its clocks then
 * @param nextDue
 *            the earliest last day of a clock of which no lapse was recorded, or null
 */
record ClockWatch(String hazardId, long version, HazardClocks clocks, LocalDate nextDue) {
}
