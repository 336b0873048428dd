package bihuan.api.park;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Document;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * What is registered of a park changed: it was renamed, closed, or merged into another. Holds everything as it is
 * since.
 *
 * @param parkId
 *            the park
 * @param actor
 *            who changed it
 * @param occurredOn
 *            the day since which it is so, Asia/Shanghai
 * @param name
 *            its name
 * @param closed
 *            whether it takes no new hazards
 * @param succeededBy
 *            the park into which it was merged, with its units and hazards; or null
 * @param reason
 *            why, or null
 * @param document
 *            on which document, or null
 * @param request
 *            how a repeat is known, or null
 */
@Revision("1")
public record ParkChanged(String parkId, Actor actor, LocalDate occurredOn, String name, boolean closed,
        String succeededBy, String reason, Document document, RequestMark request) implements RegisterEvent {
}
