package bihuan.api.park;

import java.time.LocalDate;

import bihuan.api.hazard.Document;
import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * Who changes the register, since when, why, and on what.
 *
 * @param actor
 *            who
 * @param occurredOn
 *            the day since which it is so, Asia/Shanghai; null for today
 * @param reason
 *            why, or null
 * @param document
 *            on which document, or null
 * @param expectedVersion
 *            the version that the caller read, or null for any
 * @param request
 *            how a repeat is known, or null
 */
public record Change(Actor actor, LocalDate occurredOn, String reason, Document document, Long expectedVersion,
        RequestMark request) {
}
