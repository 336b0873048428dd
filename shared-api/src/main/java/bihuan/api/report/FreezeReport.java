package bihuan.api.report;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.hazard.RequestMark;
import bihuan.api.permission.Actor;

/**
 * Freeze a report: from then on it says what was recorded before, whatever is recorded later. Sent again with the same
 * id and content it answers as the first time.
 *
 * @param reportId
 *            the frozen report's id
 * @param actor
 *            who freezes it
 * @param kind
 *            which report
 * @param period
 *            for which period, as the kind writes it
 * @param parkId
 *            of which park, or null for the district
 * @param request
 *            how a repeat is known
 */
public record FreezeReport(@TargetAggregateIdentifier String reportId, Actor actor, ReportKind kind, String period,
        String parkId, RequestMark request) {
}
