package bihuan.api.park;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.Document;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * What is registered of a unit changed: it was renamed, given or corrected a credit code, closed, succeeded by another
 * unit, or went to another park. Holds everything as it is since.
 *
 * @param unitId
 *            the unit
 * @param actor
 *            who changed it
 * @param occurredOn
 *            the day since which it is so, Asia/Shanghai
 * @param parkId
 *            its park
 * @param name
 *            its name
 * @param creditCode
 *            unified social credit code, or null
 * @param industry
 *            its industry, or null
 * @param closed
 *            whether it takes no new hazards
 * @param succeededBy
 *            the unit that took over its hazards, or null
 * @param reason
 *            why, or null
 * @param document
 *            on which document, or null
 * @param request
 *            how a repeat is known, or null
 */
@Revision("1")
public record UnitChanged(String unitId, Actor actor, LocalDate occurredOn, String parkId, String name,
        String creditCode, String industry, boolean closed, String succeededBy, String reason, Document document,
        RequestMark request) implements RegisterEvent {
}
