package bihuan.api.hazard.command;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

import bihuan.api.park.Change;

/**
 * Have a hazard follow its unit to where that is registered now. One that is there already stays as it is, so it may be
 * sent again.
 *
 * @param hazardId
 *            the hazard
 * @param change
 *            who changed the register, since when, why
 */
public record FollowUnit(@TargetAggregateIdentifier String hazardId, Change change) implements HazardCommand {
}
