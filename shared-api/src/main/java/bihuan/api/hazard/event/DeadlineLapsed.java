package bihuan.api.hazard.event;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.clock.ClockCode;
import bihuan.api.hazard.Act;

/**
 * A clock ran out. Recorded by the system, once for each clock, however late: the act's day is the first one after the
 * last day in time; when it was recorded is the message's timestamp.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            the system, on the day after, under the profile that the clock started with
 * @param clock
 *            which clock
 * @param startedOn
 *            the day the clock started, Asia/Shanghai
 * @param dueOn
 *            the last day in time, Asia/Shanghai
 */
@Revision("1")
public record DeadlineLapsed(String hazardId, Act act, ClockCode clock, LocalDate startedOn,
        LocalDate dueOn) implements HazardEvent {
}
