package bihuan.api.park;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * A park was registered.
 *
 * @param parkId
 *            the park
 * @param actor
 *            who registered it
 * @param occurredOn
 *            the day, Asia/Shanghai
 * @param name
 *            its name
 * @param district
 *            the district it lies in
 * @param clockProfile
 *            the name of the clock profile that applies to it, or null for {@code default}
 * @param request
 *            how a repeat is known
 */
@Revision("1")
public record ParkRegistered(String parkId, Actor actor, LocalDate occurredOn, String name, String district,
        String clockProfile, RequestMark request) implements RegisterEvent {
}
