package bihuan.api.park;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Have a unit follow its park into another one. A unit that is there already stays as it is. Where that park has this
 * unit registered, by credit code or name, that registration succeeds it.
 *
 * @param unitId
 *            the unit
 * @param change
 *            who, since when, why
 * @param into
 *            the park
 */
public record MoveUnit(@TargetAggregateIdentifier String unitId, Change change, String into) {
}
