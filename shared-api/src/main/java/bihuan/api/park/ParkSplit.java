package bihuan.api.park;

import java.time.LocalDate;
import java.util.List;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Document;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * Some units of a park went to another park, with their hazards.
 *
 * @param parkId
 *            the park that they were in
 * @param actor
 *            who split it
 * @param occurredOn
 *            the day, Asia/Shanghai
 * @param into
 *            the park that they are in since
 * @param units
 *            the units
 * @param reason
 *            why, or null
 * @param document
 *            on which document
 * @param request
 *            how a repeat is known, or null
 */
@Revision("1")
public record ParkSplit(String parkId, Actor actor, LocalDate occurredOn, String into, List<String> units,
        String reason, Document document, RequestMark request) implements RegisterEvent {

    /** Its own copy of the units. */
    public ParkSplit {
        units = List.copyOf(units);
    }
}
