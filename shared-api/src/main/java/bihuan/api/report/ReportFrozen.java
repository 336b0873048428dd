package bihuan.api.report;

import java.time.LocalDate;

import org.axonframework.serialization.Revision;

import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * A report was frozen. It covers exactly the events that precede this one in the store: the global index of this event
 * is the position that is kept.
 *
 * @param reportId
 *            the frozen report
 * @param actor
 *            who froze it
 * @param occurredOn
 *            the day, Asia/Shanghai
 * @param kind
 *            which report
 * @param period
 *            for which period, as the kind writes it
 * @param parkId
 *            of which park, or null for the district
 * @param request
 *            how a repeat is known
 */
@Revision("1")
public record ReportFrozen(String reportId, Actor actor, LocalDate occurredOn, ReportKind kind, String period,
        String parkId, RequestMark request) implements ReportEvent {
}
