package bihuan.api.hazard.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Decide whether a paper may be issued, and what it would be, without issuing it: a paper is printed before the act is
 * recorded.
 *
 * @param hazardId
 *            the hazard
 * @param act
 *            what is asked
 */
public record PreparePaper(@TargetAggregateIdentifier String hazardId, ActOnHazard act) implements HazardCommand {
}
