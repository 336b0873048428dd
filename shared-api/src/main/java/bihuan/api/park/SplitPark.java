package bihuan.api.park;

import java.util.List;

import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * Give some units of a park to another park, with their hazards.
 *
 * @param parkId
 *            the park that they are in
 * @param change
 *            who, since when, why
 * @param units
 *            the units
 * @param into
 *            the park that they are to be in
 */
public record SplitPark(@TargetAggregateIdentifier String parkId, Change change, List<String> units, String into) {
}
