package bihuan.api.park;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * Another clock profile applies to a park from now on. Clocks that run keep the profile that they started with.
 *
 * @param parkId
 *            the park
 * @param actor
 *            who changed it
 * @param occurredOn
 *            the day, Asia/Shanghai
 * @param clockProfile
 *            the profile's name; of its revisions the newest is in force
 * @param reason
 *            why, or null
 * @param request
 *            how a repeat is known
 */
@Revision("1")
public record ParkClockProfileChanged(String parkId, Actor actor, LocalDate occurredOn, String clockProfile,
        String reason, RequestMark request) implements RegisterEvent {
}
