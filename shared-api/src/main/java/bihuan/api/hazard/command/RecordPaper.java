package bihuan.api.hazard.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.hazard.paper.PrintedPaper;

/**
 * Record that a printed paper is issued. Refused when the hazard is no longer of the version that it was printed from.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            what was asked
 * @param printed
 *            what was printed, whose bytes are stored
 * @param version
 *            the version it was printed from
 */
public record RecordPaper(@TargetAggregateIdentifier String hazardId, ActOnHazard act, PrintedPaper printed,
        long version) implements HazardCommand {
}
